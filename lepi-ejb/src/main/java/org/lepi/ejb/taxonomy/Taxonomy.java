package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.TAXA_ADD;
import static org.lepi.model.account.Permission.TAXA_CHANGE;
import static org.lepi.model.account.Permission.TAXA_DELETE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

/**
 * Changes the tree, one taxon at a time. Keeps what no single taxon can know: that a name is given once below a
 * parent, that the species of a renamed genus follow its name, that nothing is deleted which something refers to.
 */
@Stateless
@Permitted(TAXA_CHANGE)
public class Taxonomy {
    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Taxonomy() {}

    /** With its collaborators. */
    @Inject
    public Taxonomy(AuditTrail audit) {
        this.audit = audit;
    }

    /** Changes through an entity manager that the caller owns, at a given clock's time. */
    Taxonomy(EntityManager em, AuditTrail audit, Clock clock) {
        this(audit);
        this.em = em;
        this.clock = clock;
    }

    /**
     * Enters a taxon.
     *
     * @throws LepiException INVALID_INPUT for a bad or double name, an unknown parent or accepted taxon
     */
    @Permitted(TAXA_ADD)
    public Taxon create(TaxonDraft draft) {
        Taxon parent = related("parent", draft.parentId());
        var taxon = new Taxon(draft.rank(), draft.scientificName(), draft.authorship(), parent, clock.instant());
        describe(taxon, draft);
        sink(taxon, draft);
        refuseDouble(taxon);
        em.persist(taxon);
        em.flush();
        audit.record(AuditEvent.created(TaxonFacts.ENTITY, taxon.id(), taxon.scientificName(), TaxonFacts.of(taxon)));
        return taxon;
    }

    /**
     * Replaces all that is told of a taxon but its rank. A species that is given another genus as its parent takes
     * that genus' name.
     *
     * @param version that the draft was made from
     * @throws LepiException NOT_FOUND; CONFLICT for another version, another rank, or a synonym-to-be with children;
     *     INVALID_INPUT as for a new taxon
     */
    public Taxon change(UUID id, long version, TaxonDraft draft) {
        Taxon taxon = current(id, version);
        if (taxon.rank() != draft.rank()) {
            throw new LepiException(FailureKind.CONFLICT, "The rank of a taxon cannot be changed");
        }
        String oldName = taxon.scientificName();
        Map<String, String> before = TaxonFacts.of(taxon);
        taxon.rename(draft.scientificName(), draft.authorship());
        if (draft.acceptedId() == null) {
            taxon.reinstate(related("parent", draft.parentId()));
        }
        describe(taxon, draft);
        sink(taxon, draft);
        refuseDouble(taxon);
        em.lock(taxon, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        if (!oldName.equals(taxon.scientificName())) {
            renameBelow(taxon, oldName);
        }
        em.refresh(taxon);
        audit.record(AuditEvent.changed(TaxonFacts.ENTITY, id, taxon.scientificName(), before, TaxonFacts.of(taxon)));
        return taxon;
    }

    /**
     * Deletes a taxon that nothing refers to.
     *
     * @throws LepiException NOT_FOUND; CONFLICT for another version, or naming what refers to it
     */
    @Permitted(TAXA_DELETE)
    public void delete(UUID id, long version) {
        Taxon taxon = current(id, version);
        List<String> blocking = new TaxonReferences(em).to(id);
        if (!blocking.isEmpty()) {
            throw new LepiException(
                    FailureKind.CONFLICT, taxon + " cannot be deleted: it has " + String.join(", ", blocking));
        }
        audit.record(AuditEvent.deleted(TaxonFacts.ENTITY, id, taxon.scientificName(), TaxonFacts.of(taxon)));
        em.remove(taxon);
        em.flush();
    }

    /** What refers to the taxon and so keeps it from being deleted: count by what it is. */
    public Map<String, Long> blocking(UUID id) {
        return new TaxonReferences(em).counts(id);
    }

    private Taxon current(UUID id, long version) {
        Taxon taxon = new TaxonRepository(em).get(id);
        if (taxon.version() != version) {
            throw new LepiException(
                    FailureKind.CONFLICT,
                    "%s has been changed: it is at version %d, not %d".formatted(taxon, taxon.version(), version));
        }
        return taxon;
    }

    private static void describe(Taxon taxon, TaxonDraft draft) {
        taxon.describe(draft.link(), draft.description());
        taxon.callBy(draft.vernacularNames());
        taxon.identifyBy(draft.identifiers());
    }

    private void sink(Taxon taxon, TaxonDraft draft) {
        Taxon accepted = related("accepted", draft.acceptedId());
        if (accepted == null) {
            return;
        }
        if (draft.parentId() != null) {
            throw LepiException.wrong("parent", "must be left out for a synonym");
        }
        long below = new TaxonRepository(em).count(TaxonQuery.all().below(taxon.id()));
        if (below > 0) {
            throw new LepiException(
                    FailureKind.CONFLICT, taxon + " cannot become a synonym: there are " + below + " taxa below it");
        }
        taxon.sinkInto(accepted);
        em.createQuery("select t from Taxon t where t.acceptedId = :id", Taxon.class)
                .setParameter("id", taxon.id())
                .getResultList()
                .forEach(synonym -> synonym.sinkInto(accepted));
    }

    private @Nullable Taxon related(String field, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Taxon taxon = em.find(Taxon.class, id);
        if (taxon == null) {
            throw LepiException.wrong(field, "there is no taxon " + id);
        }
        return taxon;
    }

    /** Above the genus a name is given once, from the genus down once below each parent. */
    private void refuseDouble(Taxon taxon) {
        boolean isDouble = new TaxonRepository(em)
                .findByRankAndName(taxon.rank(), taxon.scientificName()).stream()
                        .filter(other -> !other.id().equals(taxon.id()))
                        .filter(other -> other.status() == taxon.status())
                        .anyMatch(other -> taxon.isAccepted()
                                ? taxon.rank().isAbove(Rank.GENUS) || Objects.equals(other.parentId(), taxon.parentId())
                                : other.authorship().equals(taxon.authorship()));
        if (isDouble) {
            throw LepiException.wrong("name", taxon.rank().label() + " with this name already exists.");
        }
    }

    /** The names of species and subspecies begin with that of the renamed genus or species above them. */
    private void renameBelow(Taxon taxon, String oldName) {
        em.createNativeQuery("""
                        with recursive below (id) as (
                            select id from taxon where parent_id = ?1
                            union all select t.id from below join taxon t on t.parent_id = below.id)
                        update taxon t set scientific_name = ?2 || substr(t.scientific_name, ?3),
                            version = t.version + 1
                        from below where t.id = below.id and t.scientific_name like ?4""")
                .setParameter(1, taxon.id())
                .setParameter(2, taxon.scientificName())
                .setParameter(3, oldName.length() + 1)
                .setParameter(
                        4, oldName.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + " %")
                .executeUpdate();
    }
}
