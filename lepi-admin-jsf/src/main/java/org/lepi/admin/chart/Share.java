package org.lepi.admin.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A row of a table with a bar in it: the table is the chart.
 *
 * @param text how its value is written
 * @param width of the bar, 0 to 100, the greatest row's is 100
 */
public record Share(String name, String text, String width) {
    private static final double WHOLE = 100;

    /** So that something is never drawn as nothing. */
    private static final double LEAST = 1;

    /**
     * A value with its name.
     *
     * @param value not below 0
     */
    public record Part(String name, double value) {}

    /** Rows in the order of the parts. */
    public static List<Share> of(List<Part> parts, DoubleFunction<String> text) {
        double greatest = parts.stream().mapToDouble(Part::value).max().orElse(0);
        return parts.stream()
                .map(part -> new Share(
                        part.name(),
                        text.apply(part.value()),
                        Frame.at(part.value() == 0 ? 0 : Math.max(LEAST, part.value() / greatest * WHOLE))))
                .toList();
    }
}
