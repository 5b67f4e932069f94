package org.lepi.ejb.search;

import java.util.Locale;

/** The {@code like} pattern of a text in lower case, in which every sign stands for itself. */
public final class LikePattern {
    private static final int TRIGRAM = 3;

    private LikePattern() {}

    /** What contains the text; what begins with it where it is too short for an index of parts. */
    public static String of(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return text.strip().length() < TRIGRAM ? literal + "%" : "%" + literal + "%";
    }
}
