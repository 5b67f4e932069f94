package org.lepi.ejb.media;

/**
 * Which source pixels make up each target pixel along one axis, and with which weight.
 *
 * <p>Shrinking takes the exact mean over the interval that the target pixel covers (a box filter, OpenCV's INTER_AREA);
 * enlarging interpolates linearly between pixel centres, the edge pixels being repeated.
 */
final class AxisWeights {
    private final int[] first;
    private final float[][] weights;

    AxisWeights(int source, int target) {
        first = new int[target];
        weights = new float[target][];
        for (int i = 0; i < target; i++) {
            if (source >= target) {
                cover(i, source, target);
            } else {
                interpolate(i, source, target);
            }
        }
    }

    /** Index of the first source pixel of a target pixel; the others follow it. */
    int first(int target) {
        return first[target];
    }

    /** The weights of the source pixels of a target pixel; their sum is 1. */
    float[] weights(int target) {
        return weights[target];
    }

    /** In units of 1/target source pixels everything is a whole number, so no weight is off by rounding. */
    private void cover(int index, int source, int target) {
        long start = (long) index * source;
        long end = start + source;
        int from = (int) (start / target);
        int to = (int) ((end - 1) / target);
        float[] covered = new float[to - from + 1];
        for (int pixel = from; pixel <= to; pixel++) {
            long left = Math.max(start, (long) pixel * target);
            long right = Math.min(end, (pixel + 1L) * target);
            covered[pixel - from] = (float) ((double) (right - left) / source);
        }
        first[index] = from;
        weights[index] = covered;
    }

    private void interpolate(int index, int source, int target) {
        double centre = (index + 0.5) * source / target - 0.5;
        double inside = Math.min(Math.max(centre, 0), source - 1.0);
        int from = Math.min((int) inside, Math.max(source - 2, 0));
        float share = (float) (inside - from);
        first[index] = from;
        weights[index] = source == 1 ? new float[] {1} : new float[] {1 - share, share};
    }
}
