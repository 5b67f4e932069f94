package org.lepi.ejb.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of an entity is listed: the SQL that the lists, counts and exports of all entities are made from. Nothing of it
 * comes from a request.
 *
 * @param relation the table whose statistics say how many rows there are; null where counting is cheap
 * @param from after the word {@code from}: tables with their joins
 * @param key what tells its rows apart
 * @param columns in the order in which they are shown
 * @param searches what a word is looked for in: conditions on a row, each with one parameter, a {@code like} pattern in
 *     lower case
 * @param order of who has not chosen one
 * @param dated the column by whose days rows are found; null where there is none
 */
public record EntityTable(
        @Nullable String relation,
        String from,
        EntityKey key,
        List<Column> columns,
        List<String> searches,
        Sort order,
        @Nullable String dated) {
    public EntityTable {
        columns = List.copyOf(columns);
        searches = List.copyOf(searches);
    }

    /** The column of a name; empty where there is none. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
