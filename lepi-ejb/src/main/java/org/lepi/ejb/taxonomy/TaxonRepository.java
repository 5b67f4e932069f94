package org.lepi.ejb.taxonomy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.database.PostgresArray;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

/**
 * Reads taxa. The cost of every method in statements is fixed (one unless it says otherwise), however many taxa are
 * asked for; identifiers that are not known are left out of the answer.
 */
@ApplicationScoped
public class TaxonRepository {
    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    /** For the container, which injects the entity manager. */
    public TaxonRepository() {}

    /** Reads through an entity manager that the caller owns. */
    public TaxonRepository(EntityManager em) {
        this.em = em;
    }

    public Optional<Taxon> find(UUID id) {
        return Optional.ofNullable(em.find(Taxon.class, id));
    }

    /**
     * A taxon that must be there.
     *
     * @throws LepiException NOT_FOUND
     */
    public Taxon get(UUID id) {
        return find(id).orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no taxon " + id));
    }

    /** Accepted taxa and synonyms with a name; more than one where genera of one name stand in different families. */
    public List<Taxon> findByRankAndName(Rank rank, String scientificName) {
        // without a flush: whoever asks has perhaps just given a taxon the name, and wants to know before the index
        // says it
        return taxa(em.createNativeQuery(
                        "select * from taxon where rank = ?1 and scientific_name = ?2 order by id", Taxon.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, rank.name())
                .setParameter(2, scientificName));
    }

    /**
     * The accepted taxon of each name, as a model's labels give them. Where ranks share a name the species is
     * preferred, then the narrowest rank; where taxa of a rank do, the one that was entered first.
     */
    public Map<String, Taxon> findByScientificName(Collection<String> names) {
        var query = em.createNativeQuery(
                        "select * from taxon where scientific_name = any(cast(?1 as text[])) and status = 'ACCEPTED'"
                                + " order by id",
                        Taxon.class)
                .setParameter(1, PostgresArray.of(names));
        return taxa(query).stream()
                .collect(toMap(
                        Taxon::scientificName,
                        taxon -> taxon,
                        (first, second) -> preference(second) > preference(first) ? second : first));
    }

    private static int preference(Taxon taxon) {
        return taxon.rank() == Rank.SPECIES ? Integer.MAX_VALUE : taxon.rank().level();
    }

    /**
     * A page in the order of scientific names.
     *
     * @param after the key of the last taxon of the page before; null for the first page
     */
    public List<Taxon> page(TaxonQuery query, @Nullable PageKey after, int limit) {
        return taxa(new TaxonSelection(query).after(after).page(em, 0, limit));
    }

    /** A page that begins a number of taxa after the first; slow far down a long list. */
    public List<Taxon> pageAt(TaxonQuery query, int offset, int limit) {
        return taxa(new TaxonSelection(query).page(em, offset, limit));
    }

    public long count(TaxonQuery query) {
        return ((Number) new TaxonSelection(query).count(em).getSingleResult()).longValue();
    }

    /** The taxa from the root to the taxon itself; only itself for a synonym, empty for an unknown identifier. */
    public List<Taxon> lineage(UUID id) {
        return lineages(List.of(id)).getOrDefault(id, List.of());
    }

    /** The lineage of each taxon: root first, the taxon itself last. */
    public Map<UUID, List<Taxon>> lineages(Collection<UUID> ids) {
        var query = em.createNativeQuery("""
                        with recursive up (id, parent_id) as (
                            select id, parent_id from taxon where id = any(cast(?1 as uuid[]))
                            union
                            select t.id, t.parent_id from up join taxon t on t.id = up.parent_id)
                        select t.* from up join taxon t on t.id = up.id""", Taxon.class).setParameter(1, PostgresArray.of(ids));
        Map<UUID, Taxon> all = taxa(query).stream().collect(toMap(Taxon::id, taxon -> taxon));
        var lineages = new HashMap<UUID, List<Taxon>>();
        for (UUID id : ids) {
            Taxon start = all.get(id);
            if (start != null) {
                lineages.put(id, lineage(start, all));
            }
        }
        return lineages;
    }

    private static List<Taxon> lineage(Taxon start, Map<UUID, Taxon> all) {
        var lineage = new ArrayDeque<Taxon>();
        for (Taxon taxon = start;
                taxon != null;
                taxon = taxon.parentId().map(all::get).orElse(null)) {
            lineage.addFirst(taxon);
        }
        return List.copyOf(lineage);
    }

    /** The vernacular names of each taxon that has any, by language and name. */
    public Map<UUID, List<VernacularName>> vernacularNames(Collection<UUID> ids) {
        var names = new HashMap<UUID, List<VernacularName>>();
        each(
                "select taxon_id, language, name from vernacular_name where taxon_id = any(cast(?1 as uuid[]))"
                        + " order by language, name",
                ids,
                (id, row) -> names.computeIfAbsent(id, taxon -> new ArrayList<>())
                        .add(new VernacularName((String) row[1], (String) row[2])));
        return names;
    }

    /** One vernacular name of each taxon that has any in a language: the alphabetically first. */
    public Map<UUID, String> vernacularNames(Collection<UUID> ids, String language) {
        var names = new HashMap<UUID, String>();
        vernacularNames(ids).forEach((id, all) -> all.stream()
                .filter(name -> name.language().equals(language))
                .findFirst()
                .ifPresent(name -> names.put(id, name.name())));
        return names;
    }

    /** The external identifiers of each taxon that has any, value by scheme. */
    public Map<UUID, Map<String, String>> identifiers(Collection<UUID> ids) {
        var identifiers = new HashMap<UUID, Map<String, String>>();
        each(
                "select taxon_id, scheme, value from taxon_identifier where taxon_id = any(cast(?1 as uuid[]))",
                ids,
                (id, row) -> identifiers
                        .computeIfAbsent(id, taxon -> new TreeMap<>())
                        .put((String) row[1], (String) row[2]));
        return identifiers;
    }

    /** How many taxa of each rank are accepted, in the order of ranks. */
    public Map<Rank, Long> countsByRank() {
        var counts = new LinkedHashMap<Rank, Long>();
        for (Rank rank : Rank.values()) {
            counts.put(rank, 0L);
        }
        each(
                em.createNativeQuery("select rank, count(*) from taxon where status = 'ACCEPTED' group by rank"),
                row -> counts.put(Rank.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void each(String sql, Collection<UUID> ids, BiConsumer<UUID, Object[]> consumer) {
        each(
                em.createNativeQuery(sql).setParameter(1, PostgresArray.of(ids)),
                row -> consumer.accept((UUID) row[0], row));
    }

    private static void each(Query query, Consumer<Object[]> consumer) {
        for (Object row : query.getResultList()) {
            consumer.accept((Object[]) row);
        }
    }

    private static List<Taxon> taxa(Query query) {
        var taxa = new ArrayList<Taxon>();
        for (Object row : query.getResultList()) {
            taxa.add((Taxon) row);
        }
        return taxa;
    }
}
