package org.lepi.ejb.prediction;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long requests took, counted by classes of 2 % each, so that percentiles of a million need no sorting of a million.
 */
public final class Latencies {
    /** Classes in a factor of e; a class is the logarithm of its milliseconds times this, rounded down. */
    static final int CLASSES = 50;

    private final SortedMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    void add(int latencyClass, long count) {
        counts.merge(latencyClass, count, Long::sum);
        total += count;
    }

    /**
     * The milliseconds that a part of the requests took at most, to within 2 %; empty where there are none.
     *
     * @param part above 0, at most 1: 0.95 for 95 per cent
     */
    public OptionalDouble percentile(double part) {
        long wanted = (long) Math.ceil(part * total);
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return OptionalDouble.of(Math.exp((entry.getKey() + 0.5) / CLASSES));
            }
        }
        return OptionalDouble.empty();
    }
}
