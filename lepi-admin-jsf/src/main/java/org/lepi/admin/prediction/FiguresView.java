package org.lepi.admin.prediction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.chart.BarChart;
import org.lepi.admin.chart.Frame;
import org.lepi.admin.chart.LineChart;
import org.lepi.admin.chart.Series;
import org.lepi.admin.chart.Share;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.prediction.FigureRange;
import org.lepi.ejb.prediction.Figures;
import org.lepi.ejb.prediction.PredictionFigures;

/** Predictions as charts over a time that the address says: {@code ?range=30d}. */
@Named
@RequestScoped
public class FiguresView {
    private static final FigureRange USUAL = FigureRange.WEEK;
    private static final double PERCENT = 0.01;
    private static final int TENTHS = 10;

    @Inject
    private PredictionFigures predictions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Words words;

    private final Once<Figures> figures = new Once<>(() -> predictions.of(getRange(), language.getZone()));
    private final Once<List<Frame>> charts = new Once<>(this::draw);

    /** A time to choose. */
    public record Choice(String word, String label, boolean isCurrent) {}

    /** Every range. */
    public List<Choice> getRanges() {
        return Stream.of(FigureRange.values())
                .map(range -> new Choice(range.word(), words.of("range." + range.word()), range == getRange()))
                .toList();
    }

    /** The range of the address; the usual one where it says none that there is. */
    FigureRange getRange() {
        String word = request.getParameter("range");
        return word == null ? USUAL : FigureRange.of(word).orElse(USUAL);
    }

    /** When each period begins. */
    List<ZonedDateTime> starts() {
        return getRange().starts(ZonedDateTime.now(language.getZone()));
    }

    /** Requests, times, errors and probabilities. */
    public List<Frame> getCharts() {
        return charts.get();
    }

    private List<Frame> draw() {
        List<Figures.Period> periods = figures.get().periods();
        List<String> places = labels(periods.stream().map(Figures.Period::start).toList());
        return List.of(
                new BarChart(
                        words.of("figures.requests." + getRange().unit().name()),
                        words.of("range.title"),
                        places,
                        List.of(
                                Series.ofCounts(
                                        words.of("figures.done"),
                                        periods.stream()
                                                .map(Figures.Period::done)
                                                .toList()),
                                Series.ofCounts(
                                        words.of("figures.failed"),
                                        periods.stream()
                                                .map(Figures.Period::failed)
                                                .toList())),
                        words::number),
                new LineChart(
                        words.of("figures.latency"),
                        words.of("range.title"),
                        places,
                        List.of(percentile("p50", 0.5), percentile("p95", 0.95), percentile("p99", 0.99)),
                        millis -> words.number(Math.round(millis)) + " ms",
                        1),
                new LineChart(
                        words.of("figures.errors"),
                        words.of("range.title"),
                        places,
                        List.of(new Series(
                                words.of("figures.errors"),
                                values(period ->
                                        period.done() + period.failed() == 0 ? Double.NaN : period.errorRate()))),
                        words::percent,
                        PERCENT),
                new BarChart(
                        words.of("figures.confidence"),
                        words.of("column.probability"),
                        IntStream.range(0, TENTHS)
                                .mapToObj(step -> step * TENTHS + "–" + (step + 1) * TENTHS + " %")
                                .toList(),
                        List.of(Series.ofCounts(
                                words.of("figures.answers"), figures.get().confidences())),
                        words::number));
    }

    private Series percentile(String name, double part) {
        return new Series(name, values(period -> value(period.latencies().percentile(part))));
    }

    private static double value(OptionalDouble millis) {
        return millis.orElse(Double.NaN);
    }

    /** Null where there is no number. */
    private List<@Nullable Double> values(ToDoubleFunction<Figures.Period> of) {
        List<@Nullable Double> values = new ArrayList<>();
        figures.get().periods().forEach(period -> {
            double value = of.applyAsDouble(period);
            values.add(Double.isNaN(value) ? null : value);
        });
        return values;
    }

    /** What periods are called below an axis. */
    List<String> labels(List<ZonedDateTime> starts) {
        return starts.stream()
                .map(start -> words.period(start, getRange().unit()))
                .toList();
    }

    /** What was answered most. */
    public List<Share> getTaxa() {
        return Share.of(
                figures.get().taxa().stream()
                        .map(taxon -> new Share.Part(taxon.scientificName(), taxon.count()))
                        .toList(),
                words::number);
    }
}
