package org.lepi.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "http://localhost:8080/predictions/?id=1, /predictions/?id=1",
                "https://lepi.example.org/about/, /about/",
                "https://lepi.example.org, /",
                "http://localhost:8080//evil.example.org/, /",
                "javascript:alert(1), /",
                "not an address, /",
                "none, /"
            })
    void whoChoosesALanguageComesBackToThePage(@Nullable String referer, String expected) {
        assertEquals(expected, LanguageServlet.back(referer));
    }

    @Test
    void onlyALanguageThatThereIsCanBeChosen() {
        assertEquals(Language.FR, Language.ofCode("fr").orElseThrow());
        assertEquals(true, Language.ofCode("FR").isEmpty());
        assertEquals(true, Language.ofCode(null).isEmpty());
    }
}
