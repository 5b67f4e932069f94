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
    private final AxisWeights columns;
    private final byte[] row;
    private final float[][] reduced;
    private final int[] reducedFrom = {-1, -1};

    private AreaAverage(PixelRows source, AxisWeights columns) {
        this.source = source;
        this.columns = columns;
        row = new byte[3 * source.width()];
        reduced = new float[2][3 * columns.target()];
    }

    /**
     * The whole picture at another size, not keeping its proportions.
     *
     * @param width of the result in pixels, at least 1
     * @param height of the result in pixels, at least 1
     */
    static RgbImage resize(PixelRows source, int width, int height) {
        return resize(source, new AxisWeights(source.width(), width), new AxisWeights(source.height(), height));
    }

    /** The picture with its columns and rows put together by the given weights. */
    static RgbImage resize(PixelRows source, AxisWeights columns, AxisWeights rows) {
        if (columns.isIdentity() && rows.isIdentity()) {
            return RgbImage.of(source);
        }
        return new AreaAverage(source, columns).average(rows);
    }

    private RgbImage average(AxisWeights rows) {
        int width = columns.target();
        int height = rows.target();
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
        for (int x = 0; x < columns.target(); x++) {
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
