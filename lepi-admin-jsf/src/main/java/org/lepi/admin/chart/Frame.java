package org.lepi.admin.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every chart has: a title, an axis, labels below it, series, and the same as a table. Lengths are units of the
 * drawing, which is {@value #WIDTH} wide and {@value #HEIGHT} high and scales with its place on the page.
 */
public abstract class Frame {
    static final double WIDTH = 360;
    static final double HEIGHT = 200;
    static final double LEFT = 60;
    private static final double RIGHT = 6;
    private static final double ABOVE = 10;
    private static final double BELOW = 24;
    private static final int MOST_LABELS = 6;

    private final String title;
    private final String axis;
    private final List<String> places;
    private final List<Series> series;
    private final DoubleFunction<String> text;
    private final Scale scale;

    /**
     * A chart.
     *
     * @param axis what the places are
     * @param places what stands below the axis, from left to right, at least one
     * @param text how a value is written
     * @param scale that has room for the values
     */
    Frame(
            String title,
            String axis,
            List<String> places,
            List<Series> series,
            DoubleFunction<String> text,
            Scale scale) {
        this.title = title;
        this.axis = axis;
        this.places = List.copyOf(places);
        this.series = List.copyOf(series);
        this.text = text;
        this.scale = scale;
    }

    /** A line across, with what it stands for. */
    public record Tick(String y, String label) {}

    /** A text below the axis, in the middle of its place. */
    public record Label(String x, String text) {}

    /** One rectangle. */
    public record Bar(String x, String y, String width, String height, int series) {}

    /** One stroke through some points; a single one is seen as its dot. */
    public record Line(String points, int series) {}

    /** A point of a line. */
    public record Dot(String x, String y, int series) {}

    /** A row of the table: the place, then a text for each series. */
    public record Row(String place, List<String> values) {}

    public String getTitle() {
        return title;
    }

    /** What the places are: the head of the table's first column. */
    public String getAxis() {
        return axis;
    }

    public List<Series> getSeries() {
        return series;
    }

    /** For the legend, which one series alone does not need. */
    public boolean isMany() {
        return series.size() > 1;
    }

    public String getViewBox() {
        return "0 0 " + at(WIDTH) + " " + at(HEIGHT);
    }

    public String getLeft() {
        return at(LEFT);
    }

    public String getEnd() {
        return at(WIDTH - RIGHT);
    }

    public List<Tick> getTicks() {
        return scale.ticks().stream()
                .map(value -> new Tick(at(y(value)), text.apply(value)))
                .toList();
    }

    /** As many as there is room for. */
    public List<Label> getLabels() {
        int every = (places.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, places.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Label(at(middle(i)), places.get(i)))
                .toList();
    }

    public List<Bar> getBars() {
        return List.of();
    }

    public List<Line> getLines() {
        return List.of();
    }

    public List<Dot> getDots() {
        return List.of();
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int place = i;
            rows.add(new Row(
                    places.get(i),
                    series.stream().map(one -> written(one.values().get(place))).toList()));
        }
        return rows;
    }

    private String written(@Nullable Double value) {
        return value == null ? "–" : text.apply(value);
    }

    int count() {
        return places.size();
    }

    /** Of one place. */
    double width() {
        return (WIDTH - RIGHT - LEFT) / places.size();
    }

    double middle(int place) {
        return LEFT + (place + 0.5) * width();
    }

    double y(double value) {
        return HEIGHT - BELOW - value / scale.top() * (HEIGHT - BELOW - ABOVE);
    }

    /** A length with one decimal, as SVG writes it. */
    static String at(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
