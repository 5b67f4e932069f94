package org.lepi.ejb.taxonomy;

import java.util.List;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.taxonomy.Rank;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was kept
 * @param created taxa that were not there before, those of higher ranks included
 * @param updated taxa that were there and now say more or something else
 * @param unchanged taxa that were there and already said so
 * @param changes the first {@value #LISTED} of the taxa created and updated
 * @param skipped lines, or cells of lines, that name no taxon and were left out
 * @param errors lines that contradict the format, each other or the tree; never of an import that was kept
 */
public record ImportReport(
        boolean dryRun,
        int created,
        int updated,
        int unchanged,
        List<Change> changes,
        List<ImportIssue> skipped,
        List<ImportIssue> errors) {
    /** How many changes a report lists. */
    static final int LISTED = 1000;

    /**
     * One taxon that the import touches.
     *
     * @param what "new", or the parts that change: "parent, authorship"
     */
    public record Change(long line, Rank rank, String scientificName, String what) {}

    public ImportReport {
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
        errors = List.copyOf(errors);
    }

    /** The failure of an import with errors, a violation for each of the first {@value #LISTED}. */
    LepiException refusal() {
        var violations = errors.stream()
                .limit(LISTED)
                .map(error -> new Violation((error.file() + " line " + error.line()).strip(), error.message()))
                .toList();
        String count = errors.size() == 1 ? "one error" : errors.size() + " errors";
        Violation first = violations.get(0);
        String detail =
                "Nothing was imported: %s, the first in %s: %s".formatted(count, first.field(), first.message());
        return new LepiException(FailureKind.INVALID_INPUT, detail, violations);
    }
}
