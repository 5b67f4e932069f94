package org.lepi.launcher.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.bench.Load.Answered;
import org.lepi.launcher.bench.Load.LoadResult;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.demo.DemoFolder;
import org.lepi.launcher.prediction.Identifier;
import org.lepi.launcher.server.ServerMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./lepi bench}: figures for docs/performance.md, each with the conditions it was taken under. */
@Command(
        name = "bench",
        description = "Measures the running server: identifications per second, latency, the server's own time.")
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "How long. Default: 20.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds before, not counted. Default: 10.")
    private int warmUp;

    @Option(names = "--callers", paramLabel = "N", description = "At the same time. Default: one per core.")
    private int callers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--model", paramLabel = "NAME", description = "Which model. Default: the server's default model.")
    private @Nullable String model;

    @Option(names = "--file", paramLabel = "FILE", description = "The photograph. Default: the first demo sample.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        Path photograph = file == null ? sample() : file;
        Load load = new Load(new Identifier(LepiClient.of(options.home())), photograph, model, callers);
        try {
            load.run(Duration.ofSeconds(warmUp));
            ServerMemory memory = new ServerMemory(options.home());
            long before = memory.residentMegabytes();
            print(photograph, load.run(Duration.ofSeconds(seconds)));
            spec.commandLine()
                    .getOut()
                    .println("server memory " + before + " MB before, " + memory.residentMegabytes() + " MB after");
            return 0;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LaunchFailure refused ? refused : e;
        }
    }

    private Path sample() throws Exception {
        DemoFolder demonstration = new DemoFolder(options.home().demonstration());
        if (!demonstration.isLoaded()) {
            throw new LaunchFailure("there are no demo data; name a photograph with --file");
        }
        return demonstration.samples().get(0).file();
    }

    private void print(Path photograph, LoadResult result) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s, %d callers on the server's own %d cores, %d s, Java %s%n",
                photograph.getFileName(),
                callers,
                Runtime.getRuntime().availableProcessors(),
                seconds,
                Runtime.version());
        out.printf(
                Locale.ROOT,
                "throughput      %8.1f /s (%d answers)%n",
                result.perSecond(),
                result.answers().size());
        out.println("milliseconds         p50      p95      p99");
        line(out, "as waited", result, Answered::caller);
        line(out, "server", result, Answered::total);
        line(out, "  decode", result, Answered::decode);
        line(out, "  session", result, Answered::infer);
        line(out, "  the rest", result, Answered::own);
    }

    private static void line(PrintWriter out, String name, LoadResult result, ToDoubleFunction<Answered> time) {
        Percentiles values = new Percentiles(
                result.answers().stream().map(time::applyAsDouble).toList());
        out.printf(Locale.ROOT, "%-15s %8.2f %8.2f %8.2f%n", name, values.at(0.5), values.at(0.95), values.at(0.99));
    }
}
