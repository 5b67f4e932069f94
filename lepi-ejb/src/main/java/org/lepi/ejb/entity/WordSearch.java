package org.lepi.ejb.entity;

import java.util.List;
import java.util.stream.Collectors;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.LikePattern;

/** How a list asks for the rows that have a word. */
@FunctionalInterface
interface WordSearch {
    /**
     * The rows of a table that have a word in one place at least.
     *
     * @param places conditions on a row, each with one parameter for the word
     */
    Condition condition(EntityTable table, List<String> places, String word);

    /** Every row is looked at, in whatever order the database finds best: right for words that many rows have. */
    static Condition rowByRow(EntityTable table, List<String> places, String word) {
        List<Object> patterns =
                places.stream().map(place -> (Object) LikePattern.of(word)).toList();
        return new Condition(places.stream().collect(Collectors.joining(" or ", "(", ")")), patterns);
    }
}
