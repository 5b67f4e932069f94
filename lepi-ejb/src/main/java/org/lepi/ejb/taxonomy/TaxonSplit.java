package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.IMAGES_CHANGE;
import static org.lepi.model.account.Permission.TAXA_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.DryRun;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Taxon;

/**
 * Gives a part of a taxon to another of its rank: some of the taxa below it and of its synonyms, and the
 * identifications of some collections. The rest stays.
 */
@Stateless
@Permitted(TAXA_CHANGE)
public class TaxonSplit {
    /** Of taxa below, and of synonyms, as many can be chosen from. */
    public static final int MOST = 1_000;

    private static final String COLLECTIONS = """
            select c.collection, count(*) from image_identification i join collection_image c on c.id = i.image_id
            where i.taxon_id = ?1 group by c.collection order by c.collection""";

    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    private Taxonomy taxonomy;
    private AuditTrail audit;
    private DryRun dryRun;
    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected TaxonSplit() {}

    /** With its collaborators. */
    @Inject
    public TaxonSplit(Taxonomy taxonomy, AuditTrail audit, DryRun dryRun, CurrentAccount caller) {
        this.taxonomy = taxonomy;
        this.audit = audit;
        this.dryRun = dryRun;
        this.caller = caller;
    }

    /** Taxa of an entity manager that the caller owns. */
    TaxonSplit(EntityManager em, Taxonomy taxonomy, AuditTrail audit, DryRun dryRun, CurrentAccount caller) {
        this(taxonomy, audit, dryRun, caller);
        this.em = em;
    }

    /**
     * What a taxon has that another could take over.
     *
     * @param below the taxa directly below it, by name, {@value #MOST} at most
     * @param synonyms by name, as many at most
     * @param collections number of identifications by the collection of their images
     */
    public record Parts(Taxon taxon, List<Taxon> below, List<Taxon> synonyms, Map<String, Long> collections) {}

    /**
     * What it has.
     *
     * @throws LepiException NOT_FOUND
     */
    public Parts parts(UUID id) {
        Map<String, Long> collections = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery(COLLECTIONS).setParameter(1, id).getResultList()) {
            Object[] count = (Object[]) row;
            collections.put((String) count[0], ((Number) count[1]).longValue());
        }
        return new Parts(find(id), belonging("parentId", id), belonging("acceptedId", id), collections);
    }

    private List<Taxon> belonging(String column, UUID id) {
        return em.createQuery(
                        "select t from Taxon t where t." + column + " = :id order by t.scientificName, t.id",
                        Taxon.class)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * What the split would do.
     *
     * @throws LepiException as the split itself
     */
    public TreeChange preview(UUID id, Share share) {
        return dryRun.of(() -> new TreeTrial(em).of(share.taxa(), () -> give(find(id), receiver(id, share), share)));
    }

    /**
     * Splits it. What images show is said anew, by the caller.
     *
     * @return the taxon that took the part over
     * @throws LepiException NOT_FOUND; INVALID_INPUT where nothing is given, the name is bad, cannot stand there,
     *     belongs to several taxa or to the taxon itself; CONFLICT where a taxon of the part is not its child or synonym
     *     any more; NOT_PERMITTED for identifications without the permission to change them
     */
    public UUID split(UUID id, Share share) {
        Taxon receiver = receiver(id, share);
        give(find(id), receiver, share);
        return receiver.id();
    }

    /** The accepted taxon of that name, or a synonym of the split one, accepted again; else a new one beside it. */
    private Taxon receiver(UUID id, Share share) {
        Taxon source = find(id);
        List<Taxon> named = new TaxonRepository(em).findByRankAndName(source.rank(), share.name());
        List<Taxon> accepted = named.stream().filter(Taxon::isAccepted).toList();
        if (accepted.size() > 1 || accepted.contains(source)) {
            throw refused("must be the name of one other taxon.");
        }
        if (!accepted.isEmpty()) {
            return accepted.get(0);
        }
        refuseOtherGenus(source, share.name());
        String parent = source.parentId().map(UUID::toString).orElse("");
        return synonym(source, named, share.authorship())
                .map(synonym -> change(synonym, Map.of("accepted", "", "parent", parent)))
                .orElseGet(() -> taxonomy.create(TaxonFacts.draft(Map.of(
                        "rank", source.rank().name(),
                        "scientificName", share.name(),
                        "authorship", share.authorship(),
                        "parent", parent))));
    }

    /** Below a genus, or a species, a taxon would silently get its name, and be another than was asked for. */
    private void refuseOtherGenus(Taxon source, String name) {
        source.parentId()
                .map(parent -> find(parent).scientificName() + " ")
                .filter(above -> source.scientificName().startsWith(above) && !name.startsWith(above))
                .ifPresent(above -> {
                    throw refused("must begin with " + above.strip() + ", or be the name of a taxon that is there.");
                });
    }

    /** Of several synonyms of a name the one with the author that was given. */
    private static Optional<Taxon> synonym(Taxon source, List<Taxon> named, String authorship) {
        List<Taxon> synonyms = named.stream()
                .filter(taxon -> taxon.acceptedId().filter(source.id()::equals).isPresent())
                .toList();
        if (synonyms.size() < 2) {
            return synonyms.stream().findFirst();
        }
        return Optional.of(synonyms.stream()
                .filter(taxon -> taxon.authorship().equals(authorship))
                .findFirst()
                .orElseThrow(() -> refused("must be the name of one other taxon.")));
    }

    /** How many identifications were given. */
    private long give(Taxon source, Taxon receiver, Share share) {
        if (!source.isAccepted()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "A synonym has nothing to give to another taxon.");
        }
        if (share.taxa().isEmpty() && share.collections().isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "Choose what goes to the other taxon.");
        }
        share.taxa().stream()
                .filter(taxon -> !taxon.equals(receiver.id()))
                .forEach(taxon -> move(find(taxon), source, receiver));
        return share.collections().isEmpty() ? 0 : restate(source, receiver, share.collections());
    }

    private long restate(Taxon source, Taxon receiver, List<String> collections) {
        caller.require(IMAGES_CHANGE);
        int restated = new Restatement(em).of(source.id(), receiver.id(), collections, caller.idIfSignedIn());
        for (Taxon taxon : List.of(source, receiver)) {
            audit.record(new AuditEvent(
                    AuditAction.IMPORTED,
                    TaxonFacts.ENTITY,
                    taxon.id().toString(),
                    taxon.scientificName(),
                    Map.of("taxon", source.scientificName()),
                    Map.of(
                            "taxon", receiver.scientificName(),
                            "collection", String.join(", ", collections),
                            "image_identification", String.valueOf(restated))));
        }
        return restated;
    }

    private void move(Taxon taxon, Taxon source, Taxon receiver) {
        String place = taxon.isAccepted() ? "parent" : "accepted";
        if (!taxon.parentId().or(taxon::acceptedId).filter(source.id()::equals).isPresent()) {
            throw new LepiException(
                    FailureKind.CONFLICT,
                    taxon.scientificName() + " does not belong to " + source.scientificName() + " any more.");
        }
        change(taxon, Map.of(place, receiver.id().toString()));
    }

    private Taxon change(Taxon taxon, Map<String, String> differing) {
        return taxonomy.change(taxon.id(), taxon.version(), TaxonFacts.draft(taxon, differing));
    }

    private Taxon find(UUID id) {
        return new TaxonRepository(em).get(id);
    }

    private static LepiException refused(String message) {
        return LepiException.wrong("scientificName", message);
    }
}
