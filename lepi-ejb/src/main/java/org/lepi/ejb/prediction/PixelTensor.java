package org.lepi.ejb.prediction;

import org.lepi.ejb.media.RgbImage;
import org.lepi.model.registry.ChannelOrder;
import org.lepi.model.registry.InputContract;

/**
 * Pixels as a model version wants them: float32 [1, height, width, 3]. This is the only place where pixels are
 * scaled. Owns its array.
 */
public final class PixelTensor {
    private static final int LEVELS = 256;

    private final float[] values;

    private PixelTensor(float[] values) {
        this.values = values;
    }

    /**
     * (pixel − mean) ÷ standard deviation for each channel, in the version's channel order.
     *
     * @param image of exactly the contract's width and height
     */
    public static PixelTensor of(RgbImage image, InputContract contract) {
        if (image.width() != contract.width() || image.height() != contract.height()) {
            throw new IllegalArgumentException("An image of " + image.width() + "×" + image.height()
                    + " for an input of " + contract.width() + "×" + contract.height());
        }
        byte[] pixels = image.rgb();
        float[] values = new float[contract.length()];
        boolean reversed = contract.channels() == ChannelOrder.BGR;
        for (int channel = 0; channel < InputContract.CHANNELS; channel++) {
            float[] scaled = scale(contract.mean()[channel], contract.standardDeviation()[channel]);
            int colour = reversed ? InputContract.CHANNELS - 1 - channel : channel;
            for (int i = 0; i < values.length; i += InputContract.CHANNELS) {
                values[i + channel] = scaled[pixels[i + colour] & 0xFF];
            }
        }
        return new PixelTensor(values);
    }

    private static float[] scale(float mean, float standardDeviation) {
        float[] scaled = new float[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            scaled[level] = (level - mean) / standardDeviation;
        }
        return scaled;
    }

    /** The stage's own array, to be read only; row by row, channels together. */
    public float[] values() {
        return values;
    }
}
