package org.lepi.web.prediction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages in which a client wants vernacular names, best first; a wildcard means English. */
final class Languages {
    private final List<Locale> accepted;

    /** {@code accepted} as in Accept-Language; a wildcard is a locale without a known language. */
    Languages(List<Locale> accepted) {
        this.accepted = accepted;
    }

    /** The name in the best language that has one: by the full tag, then by the language alone. */
    Optional<String> choose(Map<String, String> nameByLanguage) {
        return accepted.stream()
                .map(locale -> locale.getLanguage().equals("*") ? Locale.ENGLISH : locale)
                .map(locale -> nameByLanguage.getOrDefault(
                        locale.toLanguageTag().toLowerCase(Locale.ROOT),
                        nameByLanguage.getOrDefault(locale.getLanguage(), "")))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
