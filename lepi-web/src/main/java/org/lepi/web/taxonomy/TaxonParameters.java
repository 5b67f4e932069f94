package org.lepi.web.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.web.Parameters;

/** Reads the texts of a request; a bad one is INVALID_INPUT with the parameter's name, never a 404. */
final class TaxonParameters {
    private TaxonParameters() {}

    static int integer(String name, @Nullable String text, int preset, int min, int max) {
        if (text == null || text.isBlank()) {
            return preset;
        }
        return Parameters.number(name, text.strip(), min, max);
    }

    static boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw LepiException.wrong(name, "must be true or false");
    }

    static @Nullable UUID id(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Parameters.uuid(name, text.strip());
    }

    static @Nullable Rank rank(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Rank.ofLabel(text).orElseThrow(() -> LepiException.wrong(name, "‘" + text + "’ is no rank"));
    }

    /** The language to name taxa in: the first that the client accepts, without its region; English for "any". */
    static String language(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty() && !language.equals("*"))
                .findFirst()
                .orElse("en");
    }
}
