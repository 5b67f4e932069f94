package org.lepi.model.registry;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model version expects of an image: float32 [batch, height, width, 3] with value = (pixel − mean) ÷ standard
 * deviation, where pixel, mean and standard deviation are on the scale 0…255.
 *
 * @param name name of the input tensor, "input" or "input:0"
 * @param width pixels, 1 ≤ value ≤ 4096
 * @param height pixels, 1 ≤ value ≤ 4096
 * @param channels order of the colour channels in the tensor
 * @param mean subtracted from each channel; three values in the order of {@code channels}
 * @param standardDeviation divides each channel; three values above 0 in the order of {@code channels}
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record InputContract(
        String name, int width, int height, ChannelOrder channels, float[] mean, float[] standardDeviation) {
    /** Largest accepted side in pixels. */
    public static final int MAX_SIDE = 4096;

    /** Colour channels of every image. */
    public static final int CHANNELS = 3;

    public InputContract {
        mean = mean.clone();
        standardDeviation = standardDeviation.clone();
        if (mean.length != CHANNELS || standardDeviation.length != CHANNELS) {
            throw new IllegalArgumentException("mean and standardDeviation need three values");
        }
        if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
            throw new IllegalArgumentException("width and height must be 1…" + MAX_SIDE);
        }
    }

    @Override
    public float[] mean() {
        return mean.clone();
    }

    @Override
    public float[] standardDeviation() {
        return standardDeviation.clone();
    }

    /** Number of values of one image. */
    public int length() {
        return height * width * CHANNELS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputContract that
                && name.equals(that.name)
                && width == that.width
                && height == that.height
                && channels == that.channels
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(standardDeviation, that.standardDeviation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, width, height, channels, Arrays.hashCode(mean), Arrays.hashCode(standardDeviation));
    }
}
