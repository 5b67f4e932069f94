package org.lepi.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageServletTest {
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
}
