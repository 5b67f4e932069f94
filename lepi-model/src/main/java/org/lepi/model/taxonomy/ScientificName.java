package org.lepi.model.taxonomy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lepi.model.failure.LepiException;

/**
 * A proper scientific name of an animal without authorship: one word for a genus or higher taxon, two for a species,
 * three for a subspecies (ICZN, articles 4 and 5). Open nomenclature ("cf.", "sp.") and working names are none.
 *
 * @param text the words, separated by one space
 */
public record ScientificName(String text) {
    private static final String EPITHET = " \\p{Ll}[\\p{Ll}\\p{N}-]+";
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}[\\p{Ll}-]+(" + EPITHET + "){0,2}");
    private static final Pattern OPEN = Pattern.compile(".* (cf|aff|nr|sp|spp|ssp|subsp|var|indet|agg|gr)( .*|$)");

    public ScientificName {
        if (!isProper(text)) {
            throw LepiException.wrong("scientificName", "‘" + text + "’ is no scientific name");
        }
    }

    /** The name in a text with any spacing; empty where the text is no proper name. */
    public static Optional<ScientificName> parse(String text) {
        String words = TaxonText.tidy(text);
        return isProper(words) ? Optional.of(new ScientificName(words)) : Optional.empty();
    }

    private static boolean isProper(String text) {
        return text.length() <= 200
                && PROPER.matcher(text).matches()
                && !OPEN.matcher(text).matches();
    }

    /** 1 for a genus or above, 2 for a species, 3 for a subspecies. */
    public int words() {
        return text.split(" ", -1).length;
    }

    /** The first word. */
    public String genus() {
        return text.split(" ", 2)[0];
    }

    /** All but the last word: a species' genus, a subspecies' species. */
    public Optional<ScientificName> above() {
        int space = text.lastIndexOf(' ');
        return space < 0 ? Optional.empty() : Optional.of(new ScientificName(text.substring(0, space)));
    }

    @Override
    public String toString() {
        return text;
    }
}
