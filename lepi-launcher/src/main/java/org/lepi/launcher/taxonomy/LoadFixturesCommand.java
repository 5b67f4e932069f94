package org.lepi.launcher.taxonomy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lepi load-fixtures}. */
@Command(
        name = "load-fixtures",
        description = "Loads a folder of Django-style fixture files (*.json): all of them or none; repeatable.")
public final class LoadFixturesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FOLDER", description = "Holds the fixture files.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        Taxonomy taxonomy = new Taxonomy(LepiClient.of(options.home()));
        ImportReport report = new ImportReport(taxonomy.loadFixtures(folder, new Query().with("dryRun", dryRun)));
        report.print(spec.commandLine().getOut(), dryRun);
        return report.hasErrors() ? 1 : 0;
    }
}
