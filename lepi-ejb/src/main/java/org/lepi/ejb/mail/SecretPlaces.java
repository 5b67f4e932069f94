package org.lepi.ejb.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.ejb.mail.MailTemplate.Kind;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;
import org.lepi.model.mail.MailVariable;
import org.owasp.html.HtmlSanitizer;

/**
 * Where a template may say what is secret, so that nobody who writes templates has codes sent to an address of their own:
 * as a word by itself, and a link also as all of an {@code href}. Sections may hide what stands around, so a template is
 * looked at with each open variable there and not there.
 */
final class SecretPlaces {
    private static final String ADDRESS = "https://lepi.invalid/secret";
    private static final String CODE = "SecretCode";

    /** What may touch a secret: nothing that an address could be made of. */
    private static final Pattern AROUND = Pattern.compile("[().,;:!?\"'*\u00ab\u00bb\u2018-\u201e\u2026]*");

    private static final Set<String> WITHIN_WORDS = Set.of("a", "b", "code", "em", "i", "span", "strong", "u");

    private SecretPlaces() {}

    /** What is wrong with templates that can be read. */
    static List<Violation> check(MailType type, MailTexts templates) {
        if (!type.hasSecrets()) {
            return List.of();
        }
        Set<String> known = type.known().stream().map(MailVariable::name).collect(Collectors.toSet());
        MailTemplate html = MailTemplate.of(templates.html(), Kind.HTML, known);
        MailTemplate text = MailTemplate.of(templates.text(), Kind.TEXT, known);
        List<Map<String, String>> fillings = fillings(type);
        List<Violation> wrong = new ArrayList<>();
        if (fillings.stream().anyMatch(values -> isToldInHtml(MailHtml.clean(html.fill(values))))) {
            wrong.add(new Violation("html", rule(type)));
        }
        if (fillings.stream().anyMatch(values -> isInWord(text.fill(values)))) {
            wrong.add(new Violation("text", rule(type)));
        }
        return wrong;
    }

    private static String rule(MailType type) {
        String secrets = type.known().stream()
                .filter(MailVariable::secret)
                .map(variable -> "{{" + variable.name() + "}}")
                .collect(Collectors.joining(", "));
        return "must have each of " + secrets + " as a word by itself, {{link}} also as all of an href";
    }

    /** Values with the secrets marked: every choice of which open variables are empty. */
    private static List<Map<String, String>> fillings(MailType type) {
        List<Map<String, String>> fillings = List.of(Map.of());
        for (MailVariable variable : type.known()) {
            String secret = "link".equals(variable.name()) ? ADDRESS : CODE;
            List<String> values = variable.secret() ? List.of(secret) : List.of(variable.sample(), "");
            fillings = fillings.stream()
                    .flatMap(filling -> values.stream().map(value -> and(filling, variable.name(), value)))
                    .toList();
        }
        return fillings;
    }

    private static Map<String, String> and(Map<String, String> filling, String name, String value) {
        Map<String, String> more = new HashMap<>(filling);
        more.put(name, value);
        return more;
    }

    private static boolean isInWord(String text) {
        return Stream.of(text.split("\\s+", -1))
                .filter(SecretPlaces::hasSecret)
                .map(word -> word.replace(ADDRESS, "").replace(CODE, ""))
                .anyMatch(rest -> !AROUND.matcher(rest).matches());
    }

    private static boolean hasSecret(String text) {
        return text.contains(ADDRESS) || text.contains(CODE);
    }

    private static boolean isToldInHtml(String html) {
        Reading reading = new Reading();
        HtmlSanitizer.sanitize(html, reading);
        return reading.told || isInWord(reading.words.toString());
    }

    /** Reads HTML as whoever gets it: an address that a mail program finds may go on behind a bold letter. */
    private static final class Reading implements HtmlSanitizer.Policy {
        private final StringBuilder words = new StringBuilder();
        private boolean told;
        private boolean elsewhere;

        @Override
        public void openDocument() {
            // nothing has been read
        }

        @Override
        public void closeDocument() {
            // everything has been read
        }

        @Override
        public void openTag(String element, List<String> namesAndValues) {
            separate(element);
            if (element.equals("a")) {
                elsewhere = true;
            }
            for (int i = 1; i < namesAndValues.size(); i += 2) {
                boolean isAll = namesAndValues.get(i).equals(ADDRESS);
                told |= !isAll && hasSecret(namesAndValues.get(i));
                elsewhere &= !isAll;
            }
        }

        @Override
        public void closeTag(String element) {
            separate(element);
            if (element.equals("a")) {
                elsewhere = false;
            }
        }

        /** What is shown as a link must not lead elsewhere. */
        @Override
        public void text(String text) {
            told |= elsewhere && hasSecret(text);
            words.append(text);
        }

        private void separate(String element) {
            if (!WITHIN_WORDS.contains(element)) {
                words.append('\n');
            }
        }
    }
}
