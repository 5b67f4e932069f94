package org.lepi.admin.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final Sentences SENTENCES = new Sentences("""
            # a note

            en {0} cannot be deleted: it has {1}
            de {0} kann nicht gelöscht werden: {1}

            en taxa below it
            de Taxa darunter

            en There is no {0}.
            de Es gibt {0} nicht.

            en There is no person {0}.
            de Es gibt keine Person {0}.

            en is wrong; choose another
            de ist falsch
            """);

    private static Optional<String> german(String english) {
        return SENTENCES.in(
                "de",
                english,
                word -> Optional.ofNullable(Map.of("genus", "Gattung").get(word)));
    }

    @Test
    void whatChangesIsTakenAlongAndToldInTheLanguageWhereThatIsKnown() {
        assertEquals(Optional.of("Es gibt Kiwi$1 nicht."), german("There is no Kiwi$1."));
        assertEquals(Optional.of("Es gibt Gattung nicht."), german("There is no genus."));
        assertEquals(
                Optional.of("Aglais kann nicht gelöscht werden: 2 Taxa darunter, 3 Taxa darunter"),
                german("Aglais cannot be deleted: it has 2 taxa below it, 3 taxa below it"));
    }

    @Test
    void theSentenceWithTheMostWordsOfItsOwnIsMeant() {
        assertEquals(Optional.of("Es gibt keine Person x."), german("There is no person x."));
    }

    @Test
    void partsAreToldOneByOneOnlyWhereAllAreKnown() {
        assertEquals(Optional.of("ist falsch"), german("is wrong; choose another"));
        assertEquals(Optional.of("Es gibt a nicht.; 1 Taxa darunter"), german("There is no a.; 1 taxa below it"));
        assertEquals(Optional.empty(), german("1 taxa below it; and more"));
    }

    @Test
    void whatIsNotKnownStaysEnglish() {
        assertEquals(Optional.empty(), german("Something else."));
        assertEquals(Optional.empty(), german("There is no person"));
    }

    @Test
    void everySentenceIsThereInFourLanguagesWithTheSameValues() {
        Set<String> english = new TreeSet<>();
        for (Map<String, String> sentence : Sentences.KNOWN.all().stream()
                .map(Sentences.Sentence::byLanguage)
                .toList()) {
            assertEquals(List.of("en", "de", "fr", "it"), new ArrayList<>(sentence.keySet()), sentence.toString());
            List<String> places = places(sentence.getOrDefault("en", ""));
            assertEquals(places.stream().sorted().toList(), places, sentence.get("en") + ": in their order");
            sentence.forEach((language, text) -> {
                assertEquals(places, places(text).stream().sorted().toList(), text);
                assertFalse(text.isBlank() || text.contains("ß"), text);
            });
            assertFalse(!english.add(sentence.get("en")), sentence.get("en") + " is there twice");
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }
}
