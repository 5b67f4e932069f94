package org.lepi.ejb.entity;

import java.util.List;
import java.util.stream.Collectors;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.LikePattern;

/** How a list asks for the rows that have a word. */
@FunctionalInterface
interface WordSearch {
    /** The rows of a table that have a word anywhere that is searched. */
    Condition condition(EntityTable table, String word);

    /** Every row is looked at, in whatever order the database finds best: right for words that many rows have. */
    static Condition rowByRow(EntityTable table, String word) {
        List<Object> patterns = table.searches().stream()
                .map(search -> (Object) LikePattern.of(word))
                .toList();
        return new Condition(table.searches().stream().collect(Collectors.joining(" or ", "(", ")")), patterns);
    }
}
