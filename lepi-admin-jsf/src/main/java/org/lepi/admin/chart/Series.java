package org.lepi.admin.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of one kind, one for each place of the chart.
 *
 * @param name as the reader knows it
 * @param values null where there is none
 */
public record Series(String name, List<@Nullable Double> values) {
    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Counts. */
    public static Series ofCounts(String name, List<Long> counts) {
        return new Series(
                name, new ArrayList<>(counts.stream().map(Long::doubleValue).toList()));
    }

    double greatest() {
        double greatest = 0;
        for (Double value : values) {
            greatest = value == null ? greatest : Math.max(greatest, value);
        }
        return greatest;
    }
}
