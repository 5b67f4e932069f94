package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.FIXTURES_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.LepiException;

/**
 * Takes over the taxonomy of a BioDex prediction API from its Django fixtures: all of it or nothing. The primary keys
 * are kept as identifiers of the scheme {@code biodex}, by which a taxon is found again even under a new name.
 */
@Stateless
@Permitted(FIXTURES_IMPORT)
public class FixtureImport {
    @PersistenceContext(unitName = "lepi")
    EntityManager em;

    /**
     * Imports, or tells what an import would do.
     *
     * @param zip an archive of the JSON files in any order; read to the end
     * @return with errors only for a dry run
     * @throws LepiException INVALID_INPUT with a violation for each bad record; UPLOAD_TOO_LARGE; CONFLICT where the
     *     tree forbids it
     */
    public ImportReport run(InputStream zip, boolean dryRun) {
        StagedFile file = new FixtureReader().read(zip);
        ImportReport report = new TaxonMerge(em, FixtureReader.SCHEME).run(file, dryRun);
        if (!dryRun && !report.errors().isEmpty()) {
            throw report.refusal();
        }
        return report;
    }
}
