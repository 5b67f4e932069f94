package org.lepi.ejb.entity;

/**
 * By what a list is ordered.
 *
 * @param column the column's name
 */
public record Sort(String column, boolean descending) {
    /** From {@code column} or {@code -column}. */
    public static Sort of(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }

    @Override
    public String toString() {
        return descending ? "-" + column : column;
    }
}
