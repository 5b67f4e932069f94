package org.lepi.ejb.entity;

import java.util.List;
import java.util.Locale;

/**
 * One condition on a column.
 *
 * @param column the column's name
 * @param values of {@link Condition#IS}: any of them; else one
 */
public record Filter(String column, Condition condition, List<String> values) {
    /** How the values are compared. */
    public enum Condition {
        /** One of the values; of a text: contains it. */
        IS,
        /** At least, a day included. */
        FROM,
        /** At most, a day included. */
        TO,
        /** {@code true}: has no value; {@code false}: has one. */
        EMPTY;

        /** As the address says it, after the column. */
        String suffix() {
            return this == IS ? "" : "." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Filter {
        values = List.copyOf(values);
    }

    /** The parameter of the address: {@code f.rank}, {@code f.createdAt.from}. */
    public String parameter() {
        return ListQuery.FILTER + column + condition.suffix();
    }

    public String value() {
        return values.get(0);
    }
}
