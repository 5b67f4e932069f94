package org.lepi.demo.training;

import java.util.Random;

/** What a camera does to a picture. */
final class Exposure {
    private final double[] gain;
    private final double offset;
    private final double noise;

    /**
     * An exposure.
     *
     * @param gain of red, green and blue
     * @param offset added to all three, 0..255
     * @param noise standard deviation of the sensor's noise, 0..255
     */
    Exposure(double[] gain, double offset, double noise) {
        this.gain = gain.clone();
        this.offset = offset;
        this.noise = noise;
    }

    static Exposure byChance(Random random) {
        double light = Math.exp(0.18 * random.nextGaussian());
        double[] gain = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            gain[channel] = light * Math.exp(0.05 * random.nextGaussian());
        }
        return new Exposure(gain, 8 * random.nextGaussian(), 5 * random.nextDouble());
    }

    byte[] apply(byte[] rgb, Random random) {
        byte[] exposed = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            double value = (rgb[i] & 255) * gain[i % 3] + offset + noise * random.nextGaussian();
            exposed[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
        }
        return exposed;
    }
}
