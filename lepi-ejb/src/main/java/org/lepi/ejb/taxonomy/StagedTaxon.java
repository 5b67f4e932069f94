package org.lepi.ejb.taxonomy;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.TaxonStatus;
import org.lepi.model.taxonomy.VernacularName;

/** A taxon as an imported file tells of it, perhaps on several lines; what stays empty says nothing. */
final class StagedTaxon {
    final String file;
    final long line;
    final Rank rank;
    final String name;
    final TaxonStatus status;
    final Set<VernacularName> vernacularNames = new LinkedHashSet<>();
    final Map<String, String> identifiers = new TreeMap<>();
    String authorship = "";
    String description = "";
    String accepted = "";

    @Nullable
    String link;

    @Nullable
    StagedTaxon parent;

    @Nullable
    Instant createdAt;

    /** Place in the file; set when all are known. */
    int sequence;

    StagedTaxon(String file, long line, Rank rank, String name, TaxonStatus status) {
        this.file = file;
        this.line = line;
        this.rank = rank;
        this.name = name;
        this.status = status;
    }

    /** Adds what people read, after checking all texts by the rules for a taxon that is entered by hand. */
    void describe(String newLink, String newDescription) {
        var checked = new Taxon(rank, name, authorship, null, Instant.EPOCH);
        checked.describe(newLink, newDescription);
        checked.identifyBy(identifiers);
        authorship = checked.authorship();
        link = checked.link().orElse(link);
        description = checked.description().isEmpty() ? description : checked.description();
        identifiers.putAll(checked.identifiers());
    }

    boolean isAccepted() {
        return status == TaxonStatus.ACCEPTED;
    }

    boolean isBelow(StagedTaxon other) {
        for (StagedTaxon above = parent; above != null; above = above.parent) {
            if (above == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return rank.label() + " " + name;
    }
}
