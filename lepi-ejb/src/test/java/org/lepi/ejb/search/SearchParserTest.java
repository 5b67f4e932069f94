package org.lepi.ejb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lepi.ejb.search.SearchRefused.Problem;
import org.lepi.ejb.search.SearchTerm.All;
import org.lepi.ejb.search.SearchTerm.Any;
import org.lepi.ejb.search.SearchTerm.Field;
import org.lepi.ejb.search.SearchTerm.Word;
import org.lepi.model.failure.FailureKind;

class SearchParserTest {
    private static final List<String> FIELDS = List.of("state", "type", "orderedAt");

    private static SearchTerm parse(String text) {
        return SearchParser.parse(text, FIELDS);
    }

    @Test
    void wordsSideBySideMustAllBeFound() {
        assertEquals(new Word("aglais"), parse("  aglais "));
        assertEquals(new All(List.of(new Word("Aglais"), new Word("io"))), parse("Aglais\tio"));
        assertEquals(
                new All(List.of(new Word("a%b_c\\"), new Word("or"), new Word("é-'1;--"))),
                parse("a%b_c\\ or é-'1;--"));
    }

    @Test
    void aFieldTakesAWordOrAPhrase() {
        assertEquals(
                new All(List.of(
                        new Field("state", "FAILED"),
                        new Field("type", "mail (new)"),
                        new Word("a phrase"),
                        new Any(List.of(new Word("a"), new Word("b"))))),
                parse("state:FAILED type:\"mail (new)\" \"a phrase\" (a OR b)"));
        assertEquals(new Field("orderedAt", "2026-11-21"), parse("ORDEREDAT:2026-11-21"));
        assertEquals(new Field("state", "a:b"), parse("state:a:b"));
        assertEquals(new Word("no:field"), parse("\"no:field\""));
        assertEquals(new Word("12:30"), parse("12:30"), "a field begins with a letter");
    }

    @Test
    void orIsWeakerThanStandingSideBySide() {
        SearchTerm left = new All(List.of(new Word("a"), new Word("b")));
        SearchTerm right = new All(List.of(new Word("c"), new Any(List.of(new Word("d"), new Word("e")))));
        assertEquals(new Any(List.of(left, right)), parse("a b OR c(d OR e)"));
        assertEquals(new Word("OR"), parse("\"OR\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"never closed', NO_QUOTE",
        "'state:\"x', NO_QUOTE",
        "'(a OR b', NO_PARENTHESIS",
        "'a)', NO_PARENTHESIS",
        "'((a)', NO_PARENTHESIS",
        "')', NOTHING",
        "'()', NOTHING",
        "'', NOTHING",
        "'a OR', NOTHING",
        "'OR a', NOTHING",
        "'a OR OR b', NOTHING",
        "'state:', NOTHING",
        "'state: FAILED', NOTHING",
        "'state:(a OR b)', NOTHING",
        "'\"\"', NOTHING",
        "'colour:red', NO_FIELD",
        "'http://x', NO_FIELD",
        "'((((((a))))))', TOO_DEEP"
    })
    void whatCannotBeReadIsRefusedWithItsReason(String text, Problem problem) {
        SearchRefused refused = assertThrows(SearchRefused.class, () -> parse(text));
        assertEquals(problem, refused.problem());
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
        assertEquals("q", refused.violations().get(0).field());
    }

    @Test
    void aSearchHasLimits() {
        parse("(((((a)))))");
        parse("a ".repeat(20));
        assertEquals(Problem.TOO_MUCH, refusal("a ".repeat(21)));
        parse("x".repeat(200));
        assertEquals(Problem.TOO_LONG, refusal("x".repeat(201)));
        assertEquals(Problem.TOO_DEEP, refusal("(".repeat(200)));
    }

    private static Problem refusal(String text) {
        return assertThrows(SearchRefused.class, () -> parse(text)).problem();
    }

    @Test
    void theConditionHasAPlaceForEachValueAndNothingOfTheText() {
        Condition condition = parse("type:x' (a OR \"b ?; drop table job\")").condition(new SearchFields() {
            @Override
            public List<String> names() {
                return FIELDS;
            }

            @Override
            public Condition word(String word) {
                return new Condition("w = ?", List.of(word));
            }

            @Override
            public Condition field(String name, String value) {
                return new Condition(name + " = ?", List.of(value));
            }
        });
        assertEquals("(type = ? and (w = ? or w = ?))", condition.sql());
        assertEquals(List.of("x'", "a", "b ?; drop table job"), condition.parameters());
    }
}
