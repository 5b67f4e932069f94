package org.lepi.web.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.lepi.ejb.taxonomy.ImportIssue;
import org.lepi.ejb.taxonomy.ImportReport;

/** What an import did or would do: counts, the first changes, and what is to be told of lines. */
final class ImportRepresentation {
    private ImportRepresentation() {}

    static JsonObject of(ImportReport report) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        report.changes()
                .forEach(change -> changes.add(Json.createObjectBuilder()
                        .add("line", change.line())
                        .add("rank", change.rank().label())
                        .add("scientificName", change.scientificName())
                        .add("change", change.what())));
        return Json.createObjectBuilder()
                .add("dryRun", report.dryRun())
                .add("created", report.created())
                .add("updated", report.updated())
                .add("unchanged", report.unchanged())
                .add("changes", changes)
                .add("skipped", issues(report.skipped()))
                .add("errors", issues(report.errors()))
                .build();
    }

    private static JsonArrayBuilder issues(List<ImportIssue> issues) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (ImportIssue issue : issues) {
            var json = Json.createObjectBuilder();
            if (!issue.file().isEmpty()) {
                json.add("file", issue.file());
            }
            array.add(json.add("line", issue.line()).add("message", issue.message()));
        }
        return array;
    }
}
