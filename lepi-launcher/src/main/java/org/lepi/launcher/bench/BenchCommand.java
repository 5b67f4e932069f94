package org.lepi.launcher.bench;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.demo.DemoFolder;
import org.lepi.launcher.prediction.Identifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./lepi bench}: figures for docs/performance.md, each with the conditions it was taken under. */
@Command(
        name = "bench",
        description = {
            "Measures the running server: identifications per second, latency, the server's own time, the ratio",
            "to a tight loop of the same network without a server, and decoding against that of the JDK.",
            "It leaves its predictions in the database: use an instance made for measuring."
        })
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

    @Option(
            names = "--species",
            paramLabel = "N",
            description = "Compare with a network of N made-up species, which is imported for that.")
    private int species;

    @Option(
            names = "--stored",
            paramLabel = "N",
            description = "Compare with N more stored predictions, copies that are put into the embedded database.")
    private int stored;

    @Option(names = "--memory", description = "Compare the server's memory after 1,000 and 10,000 predictions.")
    private boolean memory;

    @Override
    public Integer call() throws Exception {
        LepiClient client = LepiClient.of(options.home());
        Identifier identifier = new Identifier(client);
        Path photograph = file == null ? sample() : file;
        JsonObject answer = identifier.identify(photograph, 1, model);
        ServedModel served = ServedModel.behind(answer, client, options.home());
        BenchReport report = new BenchReport(spec.commandLine().getOut());
        report.conditions(answer.getJsonObject("model"), callers, seconds);
        Bench bench = new Bench(
                options.home(),
                client,
                report,
                served,
                callers,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds));
        try {
            bench.throughput(photograph);
            bench.decoding(photograph);
            if (species > 0) {
                bench.manySpecies(photograph, species);
            }
            if (stored > 0) {
                bench.manyStored(photograph, stored);
            }
            if (memory) {
                bench.memory(photograph);
            }
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
}
