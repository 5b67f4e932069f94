package org.lepi.web.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.taxonomy.TaxonQuery;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

/**
 * The four ranks of the BioDex prediction API, whose clients know nothing between them: a taxon's parent is for them
 * its nearest ancestor of the next of these ranks, and a species' name is its epithet alone.
 */
enum PrincipalRank {
    FAMILY(Rank.FAMILY, null),
    SUBFAMILY(Rank.SUBFAMILY, Rank.FAMILY),
    GENUS(Rank.GENUS, Rank.SUBFAMILY),
    SPECIES(Rank.SPECIES, Rank.GENUS);

    private final Rank rank;
    private final @Nullable Rank parentRank;

    PrincipalRank(Rank rank, @Nullable Rank parentRank) {
        this.rank = rank;
        this.parentRank = parentRank;
    }

    /** The rank with a label, as the address has it. */
    static PrincipalRank ofLabel(String label) {
        return Arrays.stream(values())
                .filter(principal -> principal.rank.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no list of " + label));
    }

    Rank rank() {
        return rank;
    }

    Optional<Rank> parentRank() {
        return Optional.ofNullable(parentRank);
    }

    /** The nearest taxon of the parent's rank in a lineage. */
    Optional<UUID> parent(List<Taxon> lineage) {
        return lineage.stream()
                .filter(taxon -> taxon.rank() == parentRank)
                .map(Taxon::id)
                .findFirst();
    }

    String name(Taxon taxon) {
        return this == SPECIES ? taxon.epithet() : taxon.scientificName();
    }

    String scientificName(String name, @Nullable Taxon parent) {
        return this == SPECIES && parent != null ? parent.scientificName() + " " + name.strip() : name;
    }

    /** All accepted taxa of the rank whose own or, for a species, genus' name contains the text. */
    TaxonQuery query(@Nullable String name, @Nullable String epithet) {
        var query = TaxonQuery.all().accepted().ofRank(rank);
        if (this == SPECIES) {
            boolean any = isEmpty(name) && isEmpty(epithet);
            return any ? query : query.named(contains(name) + " " + contains(epithet));
        }
        return isEmpty(name) ? query : query.named(contains(name));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static String contains(@Nullable String text) {
        return text == null || text.isEmpty() ? "%" : "%" + TaxonQuery.literal(text) + "%";
    }
}
