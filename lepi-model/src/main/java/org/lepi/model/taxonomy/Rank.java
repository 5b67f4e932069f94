package org.lepi.model.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The Linnean ranks that a taxon can have, from the broadest to the narrowest. A parent's rank is always broader than
 * its child's, and any rank between them may be left out.
 */
public enum Rank {
    KINGDOM(10),
    PHYLUM(20),
    CLASS(30),
    ORDER(40),
    SUBORDER(42),
    INFRAORDER(44),
    SUPERFAMILY(48),
    FAMILY(50),
    SUBFAMILY(55),
    SUPERTRIBE(58),
    TRIBE(60),
    SUBTRIBE(65),
    GENUS(70),
    SUBGENUS(75),
    SPECIES(80),
    SUBSPECIES(90);

    private final int level;

    Rank(int level) {
        this.level = level;
    }

    /** Distance from the root, 10 (kingdom) to 90 (subspecies); only the order of two levels means anything. */
    public int level() {
        return level;
    }

    /** Whether a taxon of this rank can stand above one of the other. */
    public boolean isAbove(Rank other) {
        return level < other.level;
    }

    /** The name in texts and in the API: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rank with a label, in any case; empty for an unknown one. */
    public static Optional<Rank> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(rank -> rank.name().equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
