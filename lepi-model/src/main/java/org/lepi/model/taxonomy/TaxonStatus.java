package org.lepi.model.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a name is the one to use. */
public enum TaxonStatus {
    /** The name in use; has a place in the tree. */
    ACCEPTED,
    /** Another name of an accepted taxon; has no place in the tree and no children. */
    SYNONYM;

    /** The name in texts and in the API: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with a label, in any case; empty for an unknown one. */
    public static Optional<TaxonStatus> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(status -> status.name().equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
