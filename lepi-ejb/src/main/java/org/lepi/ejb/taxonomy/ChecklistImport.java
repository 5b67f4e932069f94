package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.TAXA_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.LepiException;

/**
 * Imports a checklist: all of it or nothing. Taxa that are there already are found by rank and name and completed –
 * a genus without a family gets the one that the checklist knows – and never removed, nor is a text taken away.
 */
@Stateless
@Permitted(TAXA_IMPORT)
public class ChecklistImport {
    @PersistenceContext(unitName = "lepi")
    EntityManager em;

    /**
     * Imports, or tells what an import would do.
     *
     * @param csv UTF-8 with a header line; read to the end, closed by the caller
     * @return with errors only for a dry run
     * @throws LepiException INVALID_INPUT with a violation for each bad line; CONFLICT where the tree forbids it
     */
    public ImportReport run(InputStream csv, ChecklistFormat format, boolean dryRun) {
        StagedFile file = new ChecklistReader(format).read(csv);
        ImportReport report = new TaxonMerge(em, "").run(file, dryRun);
        if (!dryRun && !report.errors().isEmpty()) {
            throw report.refusal();
        }
        return report;
    }
}
