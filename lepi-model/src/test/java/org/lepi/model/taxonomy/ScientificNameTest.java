package org.lepi.model.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScientificNameTest {
    @ParameterizedTest
    @CsvSource({
        "Aglais, 1, Aglais",
        "Aglais  io, 2, Aglais io",
        "Polygonia c-album, 2, Polygonia c-album",
        "Anartia fatima fatima, 3, Anartia fatima fatima",
    })
    void properNamesHaveOneToThreeWords(String text, int words, String name) {
        assertEquals(Optional.of(words), ScientificName.parse(text).map(ScientificName::words));
        assertEquals(name, ScientificName.parse(text).map(ScientificName::text).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "background",
                "Gillmeria cf pallidactyla",
                "Aglais sp",
                "Aglais sp.",
                "aglais io",
                "",
                "Aglais io io io",
                "Aglais (Inachis) io",
                "Aglais io Linnaeus"
            })
    void workingNamesAreNone(String text) {
        assertEquals(Optional.empty(), ScientificName.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"Anartia fatima fatima, Anartia fatima", "Anartia fatima, Anartia", "Anartia,"})
    void theNameAboveDropsTheLastWord(String text, String above) {
        assertEquals(
                Optional.ofNullable(above),
                ScientificName.parse(text).flatMap(ScientificName::above).map(ScientificName::text));
    }
}
