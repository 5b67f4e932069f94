package org.lepi.admin.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Lines from place to place; where there is no value, a line ends, and another may begin. */
public final class LineChart extends Frame {
    /**
     * A chart.
     *
     * @param axis what the places are
     * @param places what stands below the axis, from left to right, at least one
     * @param series with a value for each place
     * @param text how a value is written
     * @param smallest step between the ticks
     */
    public LineChart(
            String title,
            String axis,
            List<String> places,
            List<Series> series,
            DoubleFunction<String> text,
            double smallest) {
        super(
                title,
                axis,
                places,
                series,
                text,
                Scale.of(series.stream().mapToDouble(Series::greatest).max().orElse(0), smallest));
    }

    @Override
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        for (int s = 0; s < getSeries().size(); s++) {
            List<String> points = new ArrayList<>();
            for (int i = 0; i < count(); i++) {
                Double value = getSeries().get(s).values().get(i);
                if (value != null) {
                    points.add(at(middle(i)) + "," + at(y(value)));
                } else {
                    end(points, s, lines);
                }
            }
            end(points, s, lines);
        }
        return lines;
    }

    private static void end(List<String> points, int series, List<Line> lines) {
        if (points.size() > 1) {
            lines.add(new Line(String.join(" ", points), series));
        }
        points.clear();
    }

    @Override
    public List<Dot> getDots() {
        List<Dot> dots = new ArrayList<>();
        for (int s = 0; s < getSeries().size(); s++) {
            for (int i = 0; i < count(); i++) {
                Double value = getSeries().get(s).values().get(i);
                if (value != null) {
                    dots.add(new Dot(at(middle(i)), at(y(value)), s));
                }
            }
        }
        return dots;
    }
}
