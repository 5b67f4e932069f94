package org.lepi.ejb.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a list.
 *
 * @param name in the address, in saved views and in exported files: {@code scientificName}
 * @param sql the expression over the table's {@code from}
 * @param choices the words of a {@link ColumnType#CHOICE}
 * @param isSortable whether the database can order a million rows by it in time
 * @param isShown whether it is shown to who has not chosen columns
 * @param isNullable whether it may be empty
 */
public record Column(
        String name,
        String sql,
        ColumnType type,
        List<String> choices,
        boolean isSortable,
        boolean isShown,
        boolean isNullable) {
    /** A column that is shown, sortable and never empty. */
    public static Column of(String name, String sql, ColumnType type) {
        return new Column(name, sql, type, List.of(), type != ColumnType.ID, type != ColumnType.ID, false);
    }

    /** A column of the names of an enumeration's constants. */
    public static Column choice(String name, String sql, Enum<?>... constants) {
        return choice(name, sql, Stream.of(constants).map(Enum::name).toList());
    }

    /** A column of one of these words. */
    public static Column choice(String name, String sql, List<String> words) {
        return new Column(name, sql, ColumnType.CHOICE, List.copyOf(words), true, true, false);
    }

    /** The condition that its text contains something: one parameter, a {@code like} pattern. */
    String containing() {
        return "lower(" + sql + ") like ?";
    }

    public Column unsortable() {
        return new Column(name, sql, type, choices, false, isShown, isNullable);
    }

    /** Shown to those who choose it. */
    public Column hidden() {
        return new Column(name, sql, type, choices, isSortable, false, isNullable);
    }

    public Column nullable() {
        return new Column(name, sql, type, choices, isSortable, isShown, true);
    }
}
