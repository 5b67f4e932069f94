package org.lepi.launcher.prediction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.client.ApiFailure;
import org.lepi.launcher.client.LepiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lepi identify}: a photograph that is refused does not keep the others from being identified. */
@Command(name = "identify", description = "Names the butterflies and moths on photographs.")
public final class IdentifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Photographs: JPEG, PNG, GIF, BMP, WebP or TIFF.")
    private List<Path> files = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "How many species. Default: 5.")
    private int top;

    @Option(names = "--model", paramLabel = "NAME", description = "Which model. Default: the server's default model.")
    private @Nullable String model;

    @Option(
            names = "--json",
            description = "One JSON object per line: {\"file\": …, \"identification\": the API's answer}.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Identifier identifier = new Identifier(LepiClient.of(options.home()));
        int refused = 0;
        for (Path file : files) {
            try {
                print(file, identifier.identify(file, top, model));
            } catch (ApiFailure failure) {
                report(file + ": " + failure.getMessage());
                refused++;
            } catch (LaunchFailure failure) {
                report(failure.getMessage());
                refused++;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private void report(@Nullable String message) {
        spec.commandLine().getErr().println("lepi: " + message);
    }

    private void print(Path file, JsonObject answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.createObjectBuilder()
                    .add("file", file.toString())
                    .add("identification", answer)
                    .build());
            return;
        }
        IdentificationTable table = new IdentificationTable(answer);
        out.println(file + " (" + table.heading() + ")");
        out.println(table);
    }
}
