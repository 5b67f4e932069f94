package org.lepi.ejb.prediction;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a taxon today, to be read beside an answer.
 *
 * @param rank name of the rank, "SPECIES"
 * @param description empty where there is none
 * @param biodexKey number of the taxon in the BioDex data, for clients of that API; null where there is none
 * @param vernacularNames by language, BCP 47 in lower case
 */
public record TaxonCard(
        UUID id,
        String rank,
        String scientificName,
        String authorship,
        @Nullable String link,
        String description,
        @Nullable String biodexKey,
        Map<String, String> vernacularNames) {}
