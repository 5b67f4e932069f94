package org.lepi.ejb.taxonomy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lepi.ejb.entity.DarwinCoreArchive;
import org.lepi.ejb.entity.EntityImport;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.ejb.entity.ImportOutcome.Line;
import org.lepi.model.taxonomy.Rank;

/** Checklists as the console imports them: by the same set operations as the API. */
final class TaxaImport implements EntityImport {
    private static final List<String> LANGUAGES = List.of("de", "fr", "it", "en", "nl", "es");
    private static final List<String> SCHEMES = List.of("gbif", "col", "biodex");

    private final ChecklistImport checklists;

    TaxaImport(ChecklistImport checklists) {
        this.checklists = checklists;
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(
                ChecklistFormat.SCIENTIFIC_NAME,
                ChecklistFormat.AUTHORSHIP,
                ChecklistFormat.RANK,
                ChecklistFormat.STATUS,
                ChecklistFormat.ACCEPTED));
        fields.addAll(Arrays.stream(Rank.values()).map(Rank::label).toList());
        fields.addAll(List.of(ChecklistFormat.LINK, ChecklistFormat.DESCRIPTION));
        Stream.concat(
                        LANGUAGES.stream().map(language -> ChecklistFormat.VERNACULAR + language),
                        SCHEMES.stream().map(scheme -> ChecklistFormat.IDENTIFIER + scheme))
                .forEach(fields::add);
        return fields;
    }

    @Override
    public List<List<String>> table(DarwinCoreArchive archive) {
        return new DarwinCoreTaxa(archive).table();
    }

    @Override
    public ImportOutcome run(InputStream rows, char delimiter, Map<String, String> columns, boolean isTrial) {
        ImportReport report = checklists.run(rows, new ChecklistFormat(delimiter, columns), isTrial);
        return new ImportOutcome(
                report.created(),
                report.updated(),
                report.unchanged(),
                report.changes().stream()
                        .map(change -> new Line(change.line(), change.scientificName(), change.what()))
                        .toList(),
                lines(report.skipped()),
                lines(report.errors()));
    }

    private static List<Line> lines(List<ImportIssue> issues) {
        return issues.stream()
                .map(issue -> new Line(issue.line(), "", issue.message()))
                .toList();
    }
}
