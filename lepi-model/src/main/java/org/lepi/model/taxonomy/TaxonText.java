package org.lepi.model.taxonomy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;

/** The rules that every text of a taxon keeps: single spaces, no control characters, a length that a page can show. */
public final class TaxonText {
    private static final int MAX_NAME = 200;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_LINK = 2_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TaxonText() {}

    static String required(String field, String text) {
        String checked = optional(field, text);
        if (checked.isEmpty()) {
            throw LepiException.wrong(field, "is empty");
        }
        return checked;
    }

    static String optional(String field, String text) {
        return limited(field, tidy(text), MAX_NAME);
    }

    /** The text with single spaces, none at its ends. */
    public static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    static String description(String text) {
        return limited("description", text.replace("\r\n", "\n").strip(), MAX_DESCRIPTION);
    }

    static @Nullable String link(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String checked = limited("link", link.strip(), MAX_LINK);
        try {
            String scheme = new URI(checked).getScheme();
            if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
                throw LepiException.wrong("link", "must be a http or https address");
            }
        } catch (URISyntaxException e) {
            throw LepiException.wrong("link", "is no address: " + e.getReason());
        }
        return checked;
    }

    private static String limited(String field, String text, int max) {
        if (text.length() > max) {
            throw LepiException.wrong(field, "is longer than " + max + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw LepiException.wrong(field, "has a control character");
        }
        return text;
    }
}
