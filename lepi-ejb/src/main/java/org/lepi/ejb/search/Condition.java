package org.lepi.ejb.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition of SQL. Its text is the program's own, with a question mark for each value.
 *
 * @param parameters the values, in the order of the question marks
 */
public record Condition(String sql, List<Object> parameters) {
    public Condition {
        parameters = List.copyOf(parameters);
    }

    /** All or any of some conditions. */
    static Condition joined(String operator, List<Condition> conditions) {
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(" " + operator + " ", "(", ")")),
                conditions.stream()
                        .flatMap(condition -> condition.parameters().stream())
                        .toList());
    }
}
