package org.lepi.launcher.bench;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lepi.launcher.bench.Load.Answered;
import org.lepi.launcher.bench.Load.LoadResult;

/** The figures as text. */
final class BenchReport {
    private final PrintWriter out;

    BenchReport(PrintWriter out) {
        this.out = out;
    }

    void conditions(JsonObject model, String image, int callers, int seconds) {
        out.printf(
                "model %s %s, photograph %s, %d callers on the server's own %d cores, %d s, Java %s%n",
                model.getString("name"),
                model.getString("version"),
                image,
                callers,
                Runtime.getRuntime().availableProcessors(),
                seconds,
                Runtime.version());
    }

    void load(LoadResult result) {
        out.printf(
                Locale.ROOT,
                "throughput      %8.1f /s (%d answers)%n",
                result.perSecond(),
                result.answers().size());
        out.println("milliseconds         p50      p95      p99");
        line("as waited", result, Answered::caller);
        line("server", result, Answered::total);
        line("  decode", result, Answered::decode);
        line("  session", result, Answered::infer);
        line("  the rest", result, Answered::own);
    }

    void memory(long before, long after) {
        out.println("server memory   " + before + " MB before, " + after + " MB after");
    }

    void ratio(double served, double raw) {
        out.printf(
                Locale.ROOT, "raw session     %8.1f /s; the server reaches %.0f %% of it%n", raw, 100 * served / raw);
    }

    private void line(String name, LoadResult result, ToDoubleFunction<Answered> time) {
        Percentiles values = new Percentiles(
                result.answers().stream().map(time::applyAsDouble).toList());
        out.printf(Locale.ROOT, "%-15s %8.2f %8.2f %8.2f%n", name, values.at(0.5), values.at(0.95), values.at(0.99));
    }
}
