package org.lepi.model.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH, de;q=0.9, en;q=0.8 | DE",
                "de-AT | DE",
                "gsw-CH, fr-CH;q=0.7, de;q=0.6 | FR",
                "en;q=0.4, it;q=0.5 | IT",
                "de;q=0, fr;q=0.1 | FR",
                "rm, es | EN",
                "* | EN",
                "de;q=lots | EN",
                "; , = | EN",
                " | EN"
            })
    void theBestLanguageThatTheBrowserAsksFor(@Nullable String header, Language expected) {
        assertEquals(expected, Language.accepted(header));
    }

    @Test
    void onlyALanguageThatThereIsCanBeChosen() {
        assertEquals(Language.FR, Language.of("fr").orElseThrow());
        assertEquals(true, Language.of("FR").isEmpty());
        assertEquals(true, Language.of(null).isEmpty());
        assertEquals(Language.DE, Language.ofTag("de-CH").orElseThrow());
        assertEquals(true, Language.ofTag("nl").isEmpty());
    }

    @Test
    void eachCallsItselfAsItsSpeakersDo() {
        assertEquals(
                List.of("English", "Deutsch", "Français", "Italiano"),
                Stream.of(Language.values()).map(Language::ownName).toList());
    }
}
