package org.lepi.ejb.taxonomy;

import static org.lepi.model.account.Permission.TAXA_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

/** Reading the tree for everybody who is signed in, whatever their role. Nothing of it is anonymous. */
@Stateless
@Permitted(TAXA_VIEW)
public class TaxonBrowsing {
    @Inject
    TaxonRepository taxa;

    /** A taxon with all of its names and identifiers, read in three statements. */
    public record Details(Taxon taxon, List<VernacularName> vernacularNames, Map<String, String> identifiers) {
        /** All that is told of the taxon now, as the start of a change. */
        public TaxonDraft draft() {
            return new TaxonDraft(
                    taxon.rank(),
                    taxon.scientificName(),
                    taxon.authorship(),
                    taxon.parentId().orElse(null),
                    taxon.acceptedId().orElse(null),
                    taxon.link().orElse(null),
                    taxon.description(),
                    vernacularNames,
                    identifiers);
        }
    }

    /**
     * One taxon.
     *
     * @throws LepiException NOT_FOUND
     */
    public Details details(UUID id) {
        Taxon taxon = taxa.get(id);
        return new Details(
                taxon,
                taxa.vernacularNames(List.of(id)).getOrDefault(id, List.of()),
                taxa.identifiers(List.of(id)).getOrDefault(id, Map.of()));
    }

    /** See {@link TaxonRepository#page}. */
    public List<Taxon> page(TaxonQuery query, @Nullable PageKey after, int limit) {
        return taxa.page(query, after, limit);
    }

    /** See {@link TaxonRepository#pageAt}. */
    public List<Taxon> pageAt(TaxonQuery query, int offset, int limit) {
        return taxa.pageAt(query, offset, limit);
    }

    public long count(TaxonQuery query) {
        return taxa.count(query);
    }

    /**
     * The taxa from the root to the taxon itself.
     *
     * @throws LepiException NOT_FOUND
     */
    public List<Taxon> lineage(UUID id) {
        List<Taxon> lineage = taxa.lineage(id);
        if (lineage.isEmpty()) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no taxon " + id);
        }
        return lineage;
    }

    /** See {@link TaxonRepository#lineages}. */
    public Map<UUID, List<Taxon>> lineages(Collection<UUID> ids) {
        return taxa.lineages(ids);
    }

    /** One vernacular name of each taxon that has any in a language. */
    public Map<UUID, String> vernacularNames(Collection<UUID> ids, String language) {
        return taxa.vernacularNames(ids, language);
    }

    /** How many taxa of each rank are accepted. */
    public Map<Rank, Long> countsByRank() {
        return taxa.countsByRank();
    }
}
