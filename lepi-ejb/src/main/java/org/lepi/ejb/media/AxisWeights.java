package org.lepi.ejb.media;

/**
 * Which pixels of a picture make up each target pixel along one axis, and with which weight.
 *
 * <p>Shrinking takes the exact mean over the interval that the target pixel covers (a box filter, OpenCV's INTER_AREA);
 * enlarging interpolates linearly between pixel centres, the edge pixels being repeated.
 */
final class AxisWeights {
    private final boolean identity;
    private final int[] first;
    private final float[][] weights;

    /**
     * Weights for an axis of which every pixel is there.
     *
     * @param length pixels of the picture, at least 1
     * @param target pixels of the result, at least 1
     */
    AxisWeights(int length, int target) {
        this(length, 1, target);
    }

    /**
     * Weights for an axis of which each pixel stands for several of the original picture, the last one perhaps for
     * fewer. To take it for a whole one would shift the picture by up to a pixel along the axis.
     *
     * @param length pixels of the original picture, at least 1
     * @param reduction original pixels per pixel; above 1 only where the result is not larger than the reduced picture
     * @param target pixels of the result, at least 1
     */
    AxisWeights(int length, int reduction, int target) {
        identity = (long) target * reduction == length;
        first = new int[target];
        weights = new float[target][];
        for (int i = 0; i < target; i++) {
            if (length >= target) {
                cover(i, length, reduction);
            } else {
                interpolate(i, length);
            }
        }
    }

    /** Pixels of the result. */
    int target() {
        return first.length;
    }

    /** Whether every target pixel is just one pixel of the picture. */
    boolean isIdentity() {
        return identity;
    }

    /** Index of the first pixel that a target pixel is made of; the others follow it. */
    int first(int index) {
        return first[index];
    }

    /** The weights of the pixels that a target pixel is made of; their sum is 1. */
    float[] weights(int index) {
        return weights[index];
    }

    /** In units of 1/target original pixels everything is a whole number, so no weight is off by rounding. */
    private void cover(int index, int length, int reduction) {
        long size = (long) reduction * target();
        long start = (long) index * length;
        long end = start + length;
        int from = (int) (start / size);
        int to = (int) ((end - 1) / size);
        float[] covered = new float[to - from + 1];
        for (int pixel = from; pixel <= to; pixel++) {
            long left = Math.max(start, pixel * size);
            long right = Math.min(end, (pixel + 1) * size);
            covered[pixel - from] = (float) ((double) (right - left) / length);
        }
        first[index] = from;
        weights[index] = covered;
    }

    private void interpolate(int index, int length) {
        double centre = (index + 0.5) * length / target() - 0.5;
        double inside = Math.min(Math.max(centre, 0), length - 1.0);
        int from = Math.min((int) inside, Math.max(length - 2, 0));
        float share = (float) (inside - from);
        first[index] = from;
        weights[index] = length == 1 ? new float[] {1} : new float[] {1 - share, share};
    }
}
