package org.lepi.admin.failure;

import java.io.Serializable;
import java.util.Locale;

/**
 * A sentence as a page shows it.
 *
 * @param lang the language that it is in: the reader's, or English where no other words are known
 */
public record Said(String text, String lang) implements Serializable {
    /** No sentence. */
    public static final Said NOTHING = new Said("", "");

    /** A sentence for which there are no words but the service's own. */
    static Said english(String text) {
        return new Said(text, Locale.ENGLISH.getLanguage());
    }
}
