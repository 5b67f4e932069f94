package org.lepi.ejb.taxonomy;

import static org.lepi.ejb.taxonomy.ChecklistFormat.RANK;
import static org.lepi.ejb.taxonomy.ChecklistFormat.SCIENTIFIC_NAME;
import static org.lepi.ejb.taxonomy.ChecklistFormat.STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.ScientificName;
import org.lepi.model.taxonomy.TaxonStatus;

/**
 * One line of a checklist: the names it gives at each rank, the narrowest of which is the taxon that the line is
 * about. The genus is taken from a binomial where no column has it.
 */
final class ChecklistRow {
    private final Map<String, String> cells;
    private final TreeMap<Rank, String> names = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final TaxonStatus status;

    /** A line that is refused; the message is for the person who wrote the file. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean harmless;

        Refused(String message, boolean harmless) {
            super(message);
            this.harmless = harmless;
        }

        /** Whether the line names no taxon and the rest can be imported without it. */
        boolean isHarmless() {
            return harmless;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads the names of a line.
     *
     * @param cells text by field; a field without text may be missing
     */
    ChecklistRow(Map<String, String> cells) throws Refused {
        this.cells = cells;
        this.status = status(cell(STATUS));
        for (Rank rank : Rank.values()) {
            String text = cell(rank.label());
            if (!text.isEmpty()) {
                putName(rank, text);
            }
        }
        if (!cell(SCIENTIFIC_NAME).isEmpty()) {
            readScientificName(cell(SCIENTIFIC_NAME));
        }
        if (names.isEmpty()) {
            throw new Refused("has no scientific name", true);
        }
    }

    String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The scientific name at each rank that the line gives, broadest first. */
    Map<Rank, String> names() {
        return names;
    }

    /** What was left out of the line. */
    List<String> notes() {
        return notes;
    }

    Rank rank() {
        return names.lastKey();
    }

    String name() {
        return names.lastEntry().getValue();
    }

    TaxonStatus status() {
        return status;
    }

    private static TaxonStatus status(String text) throws Refused {
        if (text.isEmpty()) {
            return TaxonStatus.ACCEPTED;
        }
        return TaxonStatus.ofLabel(text)
                .orElseThrow(() -> new Refused("status ‘" + text + "’ is neither accepted nor synonym", false));
    }

    /** A list with whole names has placeholders for what it does not know; elsewhere such a text is a mistake. */
    private void putName(Rank rank, String text) throws Refused {
        boolean isPlaceholder = ScientificName.parse(text).isEmpty() && rank.isAbove(Rank.GENUS);
        if (isPlaceholder && !cell(SCIENTIFIC_NAME).isEmpty()) {
            notes.add(rank.label() + " ‘" + text + "’ is no name and was left out");
        } else {
            names.put(rank, nameAt(rank, text));
        }
    }

    private String nameAt(Rank rank, String text) throws Refused {
        Rank above = rank == Rank.SPECIES ? Rank.GENUS : Rank.SPECIES;
        boolean isEpithet = rank.level() >= Rank.SPECIES.level() && !Character.isUpperCase(text.codePointAt(0));
        if (isEpithet && !names.containsKey(above)) {
            throw new Refused(rank.label() + " ‘" + text + "’ has no " + above.label(), false);
        }
        String name = isEpithet ? names.get(above) + " " + text : text;
        int words = rank == Rank.SPECIES ? 2 : rank == Rank.SUBSPECIES ? 3 : 1;
        ScientificName proper = ScientificName.parse(name)
                .filter(parsed -> parsed.words() == words)
                .orElseThrow(() -> new Refused("‘" + name + "’ is no name of a " + rank.label(), false));
        if (words > 1) {
            putAbove(rank, proper);
        }
        return proper.text();
    }

    private void readScientificName(String text) throws Refused {
        ScientificName name =
                ScientificName.parse(text).orElseThrow(() -> new Refused("‘" + text + "’ is no scientific name", true));
        Rank rank = rankOf(name);
        String given = names.putIfAbsent(rank, name.text());
        if (given != null && !given.equals(name.text())) {
            throw new Refused(name + " is not the " + rank.label() + " " + given, false);
        }
        putAbove(rank, name);
    }

    private Rank rankOf(ScientificName name) throws Refused {
        if (name.words() > 1) {
            return name.words() == 2 ? Rank.SPECIES : Rank.SUBSPECIES;
        }
        if (!cell(RANK).isEmpty()) {
            return Rank.ofLabel(cell(RANK))
                    .orElseThrow(() -> new Refused("‘" + cell(RANK) + "’ is no rank that lepi knows", false));
        }
        Optional<Rank> given = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name.text()))
                .map(Map.Entry::getKey)
                .findFirst();
        return given.orElseThrow(() -> new Refused(name + " is one word and has no rank", true));
    }

    private void putAbove(Rank rank, ScientificName name) throws Refused {
        Rank broader = rank == Rank.SUBSPECIES ? Rank.SPECIES : Rank.GENUS;
        Optional<ScientificName> above = name.above();
        if (above.isPresent()) {
            String given = names.putIfAbsent(broader, above.get().text());
            if (given != null && !given.equals(above.get().text())) {
                throw new Refused(name + " is not in the " + broader.label() + " " + given, false);
            }
            putAbove(broader, above.get());
        }
    }
}
