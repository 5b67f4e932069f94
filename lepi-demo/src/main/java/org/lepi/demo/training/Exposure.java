package org.lepi.demo.training;

import java.util.Random;

/** What light and a camera do to a picture: brightness, a tint, an offset, and the noise of the sensor. */
final class Exposure {
    private static final float LOUDEST = 8;

    private final float[] gain = new float[3];
    private final float offset;
    private final float noise;
    private int state;

    private Exposure(Random random) {
        double light = Math.exp(0.18 * random.nextGaussian());
        for (int channel = 0; channel < gain.length; channel++) {
            gain[channel] = (float) (light * Math.exp(0.05 * random.nextGaussian()));
        }
        offset = (float) (8 * random.nextGaussian());
        noise = LOUDEST * random.nextFloat() / Integer.MAX_VALUE;
        state = random.nextInt() | 1;
    }

    static Exposure byChance(Random random) {
        return new Exposure(random);
    }

    /** A value (0..255) of a channel as the camera sees it this time, 0..255. */
    float of(float value, int channel) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Math.max(0, Math.min(255, value * gain[channel] + offset + state * noise));
    }
}
