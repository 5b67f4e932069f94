package org.lepi.ejb.taxonomy;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Rank;

/**
 * Which taxa to list; every null part matches all.
 *
 * @param rank only taxa of this rank
 * @param parentId only direct children of this taxon
 * @param search only taxa whose scientific or vernacular name contains this text, in any case; of one or two
 *     characters: begins with it
 * @param namePattern only taxa whose scientific name is {@code like} this pattern, in lower case
 * @param acceptedOnly whether synonyms are left out
 */
public record TaxonQuery(
        @Nullable Rank rank,
        @Nullable UUID parentId,
        @Nullable String search,
        @Nullable String namePattern,
        boolean acceptedOnly) {
    private static final int TRIGRAM = 3;

    /** All taxa and synonyms. */
    public static TaxonQuery all() {
        return new TaxonQuery(null, null, null, null, false);
    }

    public TaxonQuery ofRank(@Nullable Rank newRank) {
        return new TaxonQuery(newRank, parentId, search, namePattern, acceptedOnly);
    }

    public TaxonQuery below(@Nullable UUID newParentId) {
        return new TaxonQuery(rank, newParentId, search, namePattern, acceptedOnly);
    }

    public TaxonQuery matching(@Nullable String text) {
        return new TaxonQuery(rank, parentId, text == null || text.isBlank() ? null : text, namePattern, acceptedOnly);
    }

    public TaxonQuery named(@Nullable String pattern) {
        return new TaxonQuery(rank, parentId, search, pattern, acceptedOnly);
    }

    public TaxonQuery accepted() {
        return new TaxonQuery(rank, parentId, search, namePattern, true);
    }

    /** The {@code like} pattern of the search; short texts match beginnings, which an index can still find. */
    @Nullable
    String searchPattern() {
        if (search == null) {
            return null;
        }
        String text = literal(search.strip());
        return search.strip().length() < TRIGRAM ? text + "%" : "%" + text + "%";
    }

    /** A text as part of a {@code like} pattern: lower case, its wildcards taken literally. */
    public static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
