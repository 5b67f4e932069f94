package org.lepi.admin.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

class FailureWordsTest {
    private final FailureWords failures = in(Locale.GERMAN);

    private static FailureWords in(Locale locale) {
        ReaderLanguage language = new ReaderLanguage() {
            @Override
            public Locale getLocale() {
                return locale;
            }

            @Override
            public Locale regional() {
                return locale;
            }

            @Override
            public String getTag() {
                return locale.getLanguage();
            }
        };
        return new FailureWords(new Words(language), language);
    }

    private static LepiException refusal(String detail, Violation... violations) {
        return new LepiException(FailureKind.INVALID_INPUT, detail, List.of(violations));
    }

    private static Said german(String text) {
        return new Said(text, "de");
    }

    @Test
    void whatIsWrongWithFieldsFollowsTheSentenceWithTheNamesOfTheForm() {
        assertEquals(
                List.of(
                        german("Einige Grenzen sind falsch."),
                        german("Starts je Minute: muss mindestens 1 sein"),
                        new Said("Rang: is odd", "en")),
                failures.of(
                        refusal(
                                "The limits have wrong values.",
                                new Violation("maxPerMinute", "must be at least 1"),
                                new Violation("rank", "is odd")),
                        ""));
    }

    @Test
    void nothingIsSaidTwice() {
        assertEquals(
                List.of(german("Die Datei ist leer.")),
                failures.of(refusal("The file is empty.", new Violation("file", "is empty")), ""));
        assertEquals(
                List.of(german("Wissenschaftlicher Name: mit diesem Namen gibt es das schon (Gattung)")),
                failures.of(
                        refusal(
                                "scientificName: genus with this name already exists.",
                                new Violation("scientificName", "genus with this name already exists.")),
                        "taxa"));
    }

    @Test
    void ranksStatesAndFieldsWithinASentenceHaveTheirWords() {
        assertEquals("Zustand der Mail: gesendet.", failures.text("The mail is SENT."));
        assertEquals("Rang, gültiger Name", failures.text("rank, accepted name"));
        assertEquals("Name: a, b → c; Sprache: fr → de", failures.text("fullName: a, b → c; language: fr → de"));
        assertEquals(german("Taxa darunter"), failures.counted("taxa", "taxa below it"));
    }

    @Test
    void whatIsNotKnownIsMarkedAsEnglishAndWhatTheConsoleSaysIsNot() {
        assertEquals(List.of(new Said("Out of cheese.", "en")), failures.of(refusal("Out of cheese."), ""));
        assertEquals(
                List.of(german("Die beiden sind verschieden.")),
                failures.of(new SaidRefusal(FailureKind.INVALID_INPUT, "Die beiden sind verschieden."), ""));
        assertEquals(new Said("Sign in again.", "en"), in(Locale.ENGLISH).said("Sign in again."));
    }
}
