package org.lepi.ejb.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.TaxonStatus;

/**
 * Puts the lines of a checklist together into one tree. Lines may know more or less than each other – a family on one,
 * family and tribe on the next – but must not contradict each other.
 */
final class ChecklistTree {
    private record Key(Rank rank, String name, TaxonStatus status, String authorship) {}

    private final Map<Key, StagedTaxon> taxa = new LinkedHashMap<>();

    /** The taxon that the line is about, with its lineage in the tree; a synonym has none. */
    StagedTaxon add(ChecklistRow row, long line, String authorship) throws ChecklistRow.Refused {
        if (row.status() == TaxonStatus.SYNONYM) {
            return taxon(row.rank(), row.name(), TaxonStatus.SYNONYM, authorship, line);
        }
        StagedTaxon below = null;
        for (Map.Entry<Rank, String> name : row.names().entrySet()) {
            StagedTaxon taxon = taxon(name.getKey(), name.getValue(), TaxonStatus.ACCEPTED, "", line);
            place(taxon, below);
            below = taxon;
        }
        if (below == null) {
            throw new IllegalStateException("A line without names was let through");
        }
        return below;
    }

    private StagedTaxon taxon(Rank rank, String name, TaxonStatus status, String authorship, long line) {
        return taxa.computeIfAbsent(
                new Key(rank, name, status, authorship), key -> new StagedTaxon("", line, rank, name, status));
    }

    private static void place(StagedTaxon taxon, @Nullable StagedTaxon parent) throws ChecklistRow.Refused {
        StagedTaxon known = taxon.parent;
        if (parent == null || parent == known) {
            return;
        }
        if (known == null || parent.isBelow(known)) {
            taxon.parent = parent;
        } else if (!known.isBelow(parent)) {
            throw new ChecklistRow.Refused(
                    "%s is in %s here and in %s on line %d".formatted(taxon, parent, known, taxon.line), false);
        }
    }

    /** All taxa, in the order in which they were first named. */
    Iterable<StagedTaxon> taxa() {
        return taxa.values();
    }
}
