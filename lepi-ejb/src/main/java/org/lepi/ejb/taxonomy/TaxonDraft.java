package org.lepi.ejb.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.VernacularName;

/**
 * All that somebody enters for a taxon; a change replaces the whole.
 *
 * @param scientificName without authorship, the full binomial for a species
 * @param parentId null for a root or a synonym
 * @param acceptedId of a synonym: the taxon whose name is to be used; null for an accepted taxon
 * @param link a http or https address
 * @param identifiers value by scheme
 */
public record TaxonDraft(
        Rank rank,
        String scientificName,
        String authorship,
        @Nullable UUID parentId,
        @Nullable UUID acceptedId,
        @Nullable String link,
        String description,
        List<VernacularName> vernacularNames,
        Map<String, String> identifiers) {
    public TaxonDraft {
        vernacularNames = List.copyOf(vernacularNames);
        identifiers = Map.copyOf(identifiers);
    }

    /** A draft of an accepted taxon with nothing but its name and place. */
    public static TaxonDraft named(Rank rank, String scientificName, @Nullable UUID parentId) {
        return new TaxonDraft(rank, scientificName, "", parentId, null, null, "", List.of(), Map.of());
    }

    /** The same draft with another name and place. */
    public TaxonDraft placed(String newName, @Nullable UUID newParentId) {
        return new TaxonDraft(
                rank, newName, authorship, newParentId, acceptedId, link, description, vernacularNames, identifiers);
    }
}
