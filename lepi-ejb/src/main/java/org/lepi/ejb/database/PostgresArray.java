package org.lepi.ejb.database;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes values as one PostgreSQL array, so that a query takes any number of them as one parameter:
 * {@code where id = any(cast(?1 as uuid[]))}.
 */
public final class PostgresArray {
    private PostgresArray() {}

    /** The array literal of the values' texts, each quoted. */
    public static String of(Collection<?> values) {
        return values.stream()
                .map(value -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
