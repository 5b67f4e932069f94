package org.lepi.launcher.bench;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lepi.launcher.bench.Load.Answered;
import org.lepi.launcher.bench.Load.LoadResult;

/** The figures as text. */
final class BenchReport {
    private static final double MEDIAN = 0.5;

    private final PrintWriter out;

    BenchReport(PrintWriter out) {
        this.out = out;
    }

    void conditions(JsonObject model, int callers, int seconds) {
        line(
                "model %s %s, %d callers on the server's own %d cores, %d s, Java %s",
                model.getString("name"),
                model.getString("version"),
                callers,
                Runtime.getRuntime().availableProcessors(),
                seconds,
                Runtime.version());
    }

    void load(LoadResult result) {
        line(
                "throughput      %8.1f /s (%d answers)",
                result.perSecond(), result.answers().size());
        line("milliseconds         p50      p95      p99");
        percentiles("as waited", result, Answered::caller);
        percentiles("server", result, Answered::total);
        percentiles("  decode", result, Answered::decode);
        percentiles("  session", result, Answered::infer);
        percentiles("  the rest", result, Answered::own);
    }

    void ratio(double served, double raw) {
        line("raw session     %8.1f /s; the server reaches %.0f %% of it", raw, 100 * served / raw);
    }

    void decoding(DecodeRace.Times times) {
        line(
                "12 megapixels   %8.1f ms decoded in the server, %.1f ms by ImageIO and Graphics2D: ratio %.2f (medians)",
                times.served(), times.plain(), times.plain() / times.served());
    }

    void species(int few, List<Answered> fewAnswers, int many, List<Answered> manyAnswers) {
        double before = median(fewAnswers, Answered::own);
        double after = median(manyAnswers, Answered::own);
        double waitedBefore = median(fewAnswers, Answered::caller);
        double waitedAfter = median(manyAnswers, Answered::caller);
        line(
                "%,d species   %8.2f ms as waited, %.2f ms for %d species: ratio %.2f; of it the rest %.2f and %.2f ms",
                many, waitedAfter, waitedBefore, few, waitedAfter / waitedBefore, after, before);
    }

    void stored(int copies, List<Answered> before, List<Answered> after) {
        double few = median(before, Answered::caller);
        double many = median(after, Answered::caller);
        line("%,d stored   %8.2f ms as waited, %.2f ms before: ratio %.2f (medians)", copies, many, few, many / few);
    }

    void memory(int few, long fewMegabytes, int many, long manyMegabytes) {
        line(
                "server memory   %,d MB after %,d predictions, %,d MB after %,d: ratio %.3f",
                fewMegabytes, few, manyMegabytes, many, (double) manyMegabytes / fewMegabytes);
    }

    private void percentiles(String name, LoadResult result, ToDoubleFunction<Answered> time) {
        Percentiles values = of(result.answers(), time);
        line("%-15s %8.2f %8.2f %8.2f", name, values.at(MEDIAN), values.at(0.95), values.at(0.99));
    }

    private static double median(List<Answered> answers, ToDoubleFunction<Answered> time) {
        return of(answers, time).at(MEDIAN);
    }

    private static Percentiles of(List<Answered> answers, ToDoubleFunction<Answered> time) {
        return new Percentiles(answers.stream().map(time::applyAsDouble).toList());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
