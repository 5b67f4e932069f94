package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.TAXA_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.database.DryRun;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Taxon;

/** Puts a taxon with all below it to another place in the tree, and says before what comes of that. */
@Stateless
@Permitted(TAXA_CHANGE)
public class TaxonMove {
    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    private Taxonomy taxonomy;
    private DryRun dryRun;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected TaxonMove() {}

    /** With its collaborators. */
    @Inject
    public TaxonMove(Taxonomy taxonomy, DryRun dryRun) {
        this.taxonomy = taxonomy;
        this.dryRun = dryRun;
    }

    /** Taxa of an entity manager that the caller owns. */
    TaxonMove(EntityManager em, Taxonomy taxonomy, DryRun dryRun) {
        this(taxonomy, dryRun);
        this.em = em;
    }

    /**
     * What the move would do.
     *
     * @throws LepiException as the move itself
     */
    public TreeChange preview(UUID id, UUID parent) {
        return dryRun.of(() -> new TreeTrial(em).of(List.of(id), () -> {
            move(id, find(id).version(), parent);
            return 0;
        }));
    }

    /**
     * Moves it. A species that comes to another genus takes its name, and what is below it follows.
     *
     * @param version that the taxon was seen at
     * @throws LepiException NOT_FOUND; INVALID_INPUT for a synonym, a parent that cannot stand above it, or a name
     *     that is there already; CONFLICT for another version
     */
    public void move(UUID id, long version, UUID parent) {
        Taxon taxon = find(id);
        if (!taxon.isAccepted()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "A synonym has no place in the tree.");
        }
        taxonomy.change(id, version, TaxonFacts.draft(taxon, Map.of("parent", parent.toString())));
    }

    private Taxon find(UUID id) {
        return new TaxonRepository(em).get(id);
    }
}
