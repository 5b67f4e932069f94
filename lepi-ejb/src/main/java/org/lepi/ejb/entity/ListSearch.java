package org.lepi.ejb.entity;

import java.time.ZoneId;
import java.util.List;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.SearchFields;
import org.lepi.ejb.search.SearchParser;
import org.lepi.ejb.search.SearchRefused;
import org.lepi.ejb.search.SearchRefused.Problem;
import org.lepi.model.failure.LepiException;

/** The search of a list: its columns are the fields, a word is looked for where the table says. */
record ListSearch(EntityTable table, ZoneId zone, WordSearch words) implements SearchFields {
    /**
     * The condition that a search is.
     *
     * @throws SearchRefused when it cannot be read, or a column cannot have a value
     */
    Condition condition(String search) {
        return SearchParser.parse(search, names()).condition(this);
    }

    @Override
    public List<String> names() {
        return table.columns().stream().map(Column::name).toList();
    }

    @Override
    public Condition word(String word) {
        if (table.searches().isEmpty()) {
            throw new SearchRefused(Problem.NO_FIELD, word);
        }
        return words.condition(table, table.searches(), word);
    }

    @Override
    public Condition field(String name, String value) {
        Column column = table.column(name).orElseThrow();
        return switch (column.type()) {
            case TEXT, SCIENTIFIC_NAME -> words.condition(table, List.of(column.containing()), value);
            case CHOICE -> new Condition(column.sql() + " = ?", List.of(choice(column, value)));
            case INSTANT ->
                new Condition(
                        "(" + column.sql() + " >= ? and " + column.sql() + " < ?)",
                        List.of(
                                typed(column, Filter.Condition.FROM, value),
                                typed(column, Filter.Condition.TO, value)));
            default -> new Condition(column.sql() + " = ?", List.of(typed(column, Filter.Condition.IS, value)));
        };
    }

    /** The word as the column has it, whatever the case in which it was written. */
    private static String choice(Column column, String value) {
        return column.choices().stream()
                .filter(word -> word.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new SearchRefused(Problem.NO_VALUE, value));
    }

    private Object typed(Column column, Filter.Condition condition, String value) {
        try {
            return FilterValues.of(column, new Filter(column.name(), condition, List.of(value)), value, zone);
        } catch (LepiException wrong) {
            throw new SearchRefused(Problem.NO_VALUE, value);
        }
    }
}
