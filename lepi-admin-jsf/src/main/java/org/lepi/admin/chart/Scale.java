package org.lepi.admin.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis from 0 to a round number.
 *
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 * @param top a multiple of the step, not below the greatest value
 */
record Scale(double step, double top) {
    private static final int MOST_STEPS = 4;

    /**
     * The axis for values up to this one.
     *
     * @param smallest step that makes sense: 1 for what is counted
     */
    static Scale of(double greatest, double smallest) {
        double step = smallest;
        while (greatest / step > MOST_STEPS) {
            step = next(step);
        }
        return new Scale(step, step * Math.max(1, Math.ceil(greatest / step)));
    }

    private static double next(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        double first = step / power;
        return power * (first < 1.5 ? 2 : first < 3 ? 5 : 10);
    }

    /** From 0 to the top. */
    List<Double> ticks() {
        int steps = (int) Math.round(top / step);
        return DoubleStream.iterate(0, i -> i <= steps, i -> i + 1)
                .map(i -> i * step)
                .boxed()
                .toList();
    }
}
