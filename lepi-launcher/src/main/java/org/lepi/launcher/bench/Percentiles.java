package org.lepi.launcher.bench;

import java.util.Collection;

/** Quantiles of measured values by the nearest-rank method. */
final class Percentiles {
    private final double[] sorted;

    Percentiles(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /**
     * The smallest value that at least this share of the values does not exceed.
     *
     * @param share above 0, at most 1
     * @return NaN without values
     */
    double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
    }
}
