package org.lepi.admin.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Words in(String tag) {
        return new Words(new ReaderLanguage() {
            @Override
            public Locale regional() {
                return Locale.forLanguageTag(tag);
            }
        });
    }

    @Test
    void whatRoundsToNothingOrToCertaintyIsToldSo() {
        Words words = in("fr-CH");
        assertEquals(words.percent(0.5), words.probability(0.5));
        assertEquals("< " + words.percent(0.001), words.probability(0.0004));
        assertEquals("> " + words.percent(0.999), words.probability(0.9996));
        assertEquals(words.percent(1), words.probability(1));
    }
}
