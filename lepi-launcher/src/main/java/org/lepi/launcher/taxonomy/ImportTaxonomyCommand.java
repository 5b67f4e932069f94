package org.lepi.launcher.taxonomy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.CommonOptions;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.client.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lepi import-taxonomy}. */
@Command(
        name = "import-taxonomy",
        description = {
            "Imports a checklist (CSV with a header line): all of it, or nothing and the lines that are wrong.",
            "Columns named order … subspecies, scientificName, rank, authorship, status, accepted, link,",
            "description, vernacular:LANGUAGE and id:SCHEME are found; options map others."
        })
public final class ImportTaxonomyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The checklist, UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--delimiter", paramLabel = "CHARACTER", description = "Between columns. Default: a comma.")
    private @Nullable String delimiter;

    @Option(names = "--scientific-name", paramLabel = "COLUMN", description = "Holds the scientific name.")
    private @Nullable String scientificName;

    @Option(names = "--authorship", paramLabel = "COLUMN", description = "Holds the name's author and year.")
    private @Nullable String authorship;

    @Option(names = "--family", paramLabel = "COLUMN", description = "Holds the family.")
    private @Nullable String family;

    @Option(names = "--genus", paramLabel = "COLUMN", description = "Holds the genus.")
    private @Nullable String genus;

    @Option(names = "--vernacular", paramLabel = "LANGUAGE=COLUMN", description = "Holds the names in a language.")
    private Map<String, String> vernacular = Map.of();

    @Option(names = "--column", paramLabel = "FIELD=COLUMN", description = "Any other field; an empty column: none.")
    private Map<String, String> columns = Map.of();

    @Override
    public Integer call() throws Exception {
        Query format = new Query()
                .with("dryRun", dryRun)
                .with("delimiter", delimiter)
                .with("scientificName", scientificName)
                .with("authorship", authorship)
                .with("family", family)
                .with("genus", genus);
        vernacular.forEach((language, column) -> format.with("vernacular:" + language, column));
        columns.forEach(format::with);
        ImportReport report =
                new ImportReport(new Taxonomy(LepiClient.of(options.home())).importChecklist(file, format));
        report.print(spec.commandLine().getOut(), dryRun);
        return report.hasErrors() ? 1 : 0;
    }
}
