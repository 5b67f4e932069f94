package org.lepi.admin.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Columns; several series stand on each other. */
public final class BarChart extends Frame {
    private static final double FILLED = 0.8;

    /**
     * A chart of counts.
     *
     * @param axis what the places are
     * @param places what stands below the axis, from left to right, at least one
     * @param series with a value for each place
     * @param text how a value is written
     */
    public BarChart(String title, String axis, List<String> places, List<Series> series, DoubleFunction<String> text) {
        super(title, axis, places, series, text, Scale.of(highest(places.size(), series), 1));
    }

    private static double highest(int places, List<Series> series) {
        double highest = 0;
        for (int i = 0; i < places; i++) {
            double sum = 0;
            for (Series one : series) {
                sum += value(one, i);
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private static double value(Series series, int place) {
        Double value = series.values().get(place);
        return value == null ? 0 : value;
    }

    @Override
    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            double below = 0;
            for (int s = 0; s < getSeries().size(); s++) {
                double value = value(getSeries().get(s), i);
                if (value > 0) {
                    double y = y(below + value);
                    bars.add(new Bar(
                            at(middle(i) - width() * FILLED / 2), at(y), at(width() * FILLED), at(y(below) - y), s));
                }
                below += value;
            }
        }
        return bars;
    }
}
