package org.lepi.launcher.registry;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.client.LepiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lepi import-model}. */
@Command(
        name = "import-model",
        description = {
            "Registers a version of a prediction model.",
            "PATH is a frozen graph (.pb), a SavedModel folder,",
            "TensorFlow Serving's numbered folders, or a zip file of one of these.",
            "A model.json beside it says what it expects and answers; options take precedence over it."
        },
        sortOptions = false)
public final class ImportModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ManifestOptions manifest = new ManifestOptions();

    @Parameters(paramLabel = "PATH", description = "The artefact.")
    private Path artefact = Path.of("");

    @Option(names = "--activate", description = "Let this version serve as soon as it is registered.")
    private boolean activate;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Models models = new Models(LepiClient.of(options.home()));
        JsonObject registered = models.importModel(artefact, manifest);
        String name = registered.getString("name");
        String version = registered.getString("version");
        out.println("registered " + name + " " + version);
        if (activate) {
            models.activate(name, version);
            out.println("activated " + name + " " + version);
        }
        return 0;
    }
}
