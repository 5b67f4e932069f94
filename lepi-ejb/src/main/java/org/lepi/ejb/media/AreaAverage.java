package org.lepi.ejb.media;

import java.util.Arrays;

/**
 * Stretches a picture to a given size by the mean over the area that each target pixel covers, which is what keeps a
 * reduced photograph free of aliasing; an axis that grows is interpolated linearly instead.
 *
 * <p>Separable: every source row is reduced once along x, then target rows are summed from the reduced rows. Only two
 * reduced rows are kept, for a source row is shared by neighbouring target rows.
 */
final class AreaAverage {
    private final PixelRows source;
    private final int width;
    private final AxisWeights columns;
    private final byte[] row;
    private final float[][] reduced;
    private final int[] reducedFrom = {-1, -1};

    private AreaAverage(PixelRows source, int width) {
        this.source = source;
        this.width = width;
        columns = new AxisWeights(source.width(), width);
        row = new byte[3 * source.width()];
        reduced = new float[2][3 * width];
    }

    /**
     * The whole picture at another size, not keeping its proportions.
     *
     * @param width of the result in pixels, at least 1
     * @param height of the result in pixels, at least 1
     */
    static RgbImage resize(PixelRows source, int width, int height) {
        if (width == source.width() && height == source.height()) {
            return RgbImage.of(source);
        }
        return new AreaAverage(source, width).to(height);
    }

    private RgbImage to(int height) {
        AxisWeights rows = new AxisWeights(source.height(), height);
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        float[] sum = new float[3 * width];
        for (int y = 0; y < height; y++) {
            float[] weights = rows.weights(y);
            Arrays.fill(sum, 0.5f);
            for (int i = 0; i < weights.length; i++) {
                add(weights[i], reducedRow(rows.first(y) + i), sum);
            }
            int start = y * sum.length;
            for (int i = 0; i < sum.length; i++) {
                rgb[start + i] = (byte) (int) sum[i];
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static void add(float weight, float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private float[] reducedRow(int y) {
        int slot = y & 1;
        if (reducedFrom[slot] != y) {
            source.read(y, row);
            reduce(reduced[slot]);
            reducedFrom[slot] = y;
        }
        return reduced[slot];
    }

    private void reduce(float[] target) {
        for (int x = 0; x < width; x++) {
            float[] weights = columns.weights(x);
            int from = 3 * columns.first(x);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : weights) {
                red += weight * (row[from] & 0xff);
                green += weight * (row[from + 1] & 0xff);
                blue += weight * (row[from + 2] & 0xff);
                from += 3;
            }
            target[3 * x] = red;
            target[3 * x + 1] = green;
            target[3 * x + 2] = blue;
        }
    }
}
