package org.lepi.ejb.entity;

import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param count how many rows there are in all
 */
public record Listing(List<Row> rows, boolean hasPrevious, boolean hasNext, Count count) {
    /**
     * One row.
     *
     * @param values by column: text, number, Boolean, Instant; those that are empty are absent
     */
    public record Row(String id, Map<String, Object> values) {}

    /**
     * How many rows.
     *
     * @param accuracy how sure that is
     */
    public record Count(long rows, Accuracy accuracy) {}

    /** What a count is worth. */
    public enum Accuracy {
        EXACT,
        /** From the database's statistics. */
        ABOUT,
        /** Counting was given up there. */
        MORE_THAN
    }

    /**
     * Which page.
     *
     * @param key the row next to it; empty: it begins at the list's end
     * @param backwards whether it is the page before that row, and the last page where there is no row
     * @param size 1 to {@value #LARGEST} rows
     */
    public record Page(String key, boolean backwards, int size) {
        /** The most rows of a page. */
        public static final int LARGEST = 500;

        public Page {
            size = Math.max(1, Math.min(LARGEST, size));
        }
    }
}
