package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.TAXA_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.taxonomy.Taxon;

/**
 * Makes two taxa of one rank one: children, synonyms, identifications, confirmed answers, vernacular names and
 * identifiers go to the taxon that is kept, and the other name becomes its synonym.
 */
@Stateless
@Permitted(TAXA_CHANGE)
public class TaxonUnion {
    /** Both name a taxon and are no part of the tree; what a model was trained on keeps its names. */
    private static final List<String> REFERENCES =
            List.of("image_identification set taxon_id", "prediction set confirmed_taxon_id");

    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    private Taxonomy taxonomy;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected TaxonUnion() {}

    /** With its collaborators. */
    @Inject
    public TaxonUnion(Taxonomy taxonomy, AuditTrail audit) {
        this.taxonomy = taxonomy;
        this.audit = audit;
    }

    /** Taxa of an entity manager that the caller owns. */
    TaxonUnion(EntityManager em, Taxonomy taxonomy, AuditTrail audit) {
        this(taxonomy, audit);
        this.em = em;
    }

    /**
     * What a merge would move from a taxon: count by what it is.
     *
     * @throws LepiException NOT_FOUND
     */
    public Map<String, Long> holdings(UUID absorbed) {
        return new TaxonReferences(em).counts(find(absorbed).id());
    }

    /**
     * Makes them one. Species that come to another genus take its name, as whenever they move.
     *
     * @param version that the kept taxon was seen at
     * @throws LepiException NOT_FOUND; INVALID_INPUT for two taxa of different ranks, or a child that has the name of
     *     one that is there already; CONFLICT for another version
     */
    public void merge(UUID kept, long version, UUID absorbed) {
        Taxon target = find(kept);
        Taxon source = find(absorbed);
        if (kept.equals(absorbed) || source.rank() != target.rank() || !source.isAccepted() || !target.isAccepted()) {
            String message = "must be another accepted taxon of the rank "
                    + source.rank().label();
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The taxon that stays " + message + ".",
                    List.of(new Violation("into", message)));
        }
        children(absorbed).forEach(child -> change(child, child.version(), Map.of("parent", kept.toString())));
        Map<String, String> moved = move(kept, absorbed);
        if (!moved.isEmpty()) {
            audit.record(AuditEvent.done(AuditAction.IMPORTED, "taxa", kept, target.scientificName())
                    .with(moved));
        }
        change(target, version, told(target, source));
        change(source, source.version(), Map.of("parent", "", "accepted", kept.toString()));
    }

    /** How many rows of each table name the kept taxon from now on; none that had none. */
    private Map<String, String> move(UUID kept, UUID absorbed) {
        Map<String, String> moved = new TreeMap<>();
        for (String reference : REFERENCES) {
            String column = reference.substring(reference.lastIndexOf(' ') + 1);
            int rows = em.createNativeQuery("update " + reference + " = ?1 where " + column + " = ?2")
                    .setParameter(1, kept)
                    .setParameter(2, absorbed)
                    .executeUpdate();
            if (rows > 0) {
                moved.put(reference.substring(0, reference.indexOf(' ')), String.valueOf(rows));
            }
        }
        return moved;
    }

    private void change(Taxon taxon, long version, Map<String, String> differing) {
        taxonomy.change(taxon.id(), version, TaxonFacts.draft(taxon, differing));
    }

    /** What both are called; of two identifiers of one scheme the kept taxon's stays. */
    private static Map<String, String> told(Taxon target, Taxon source) {
        Map<String, String> mine = TaxonFacts.of(target);
        Map<String, String> theirs = TaxonFacts.of(source);
        return Stream.of("vernacularNames", "identifiers")
                .collect(Collectors.toMap(field -> field, field -> Stream.of(theirs, mine)
                        .map(facts -> facts.getOrDefault(field, ""))
                        .filter(lines -> !lines.isEmpty())
                        .collect(Collectors.joining("\n"))));
    }

    private List<Taxon> children(UUID parent) {
        return em.createQuery("select t from Taxon t where t.parentId = :parent order by t.scientificName", Taxon.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    private Taxon find(UUID id) {
        return new TaxonRepository(em).get(id);
    }
}
