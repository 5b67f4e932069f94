package org.lepi.admin.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Several pairs of a key and a value, {@code de Tagpfauenauge}, as rows that are added, taken away and moved. */
public class PairsInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Pair> rows = new ArrayList<>();
    private String next = "";

    /** One row as it is being filled in. */
    public static final class Pair implements Serializable {
        private static final long serialVersionUID = 1L;

        private String key;
        private String value;

        Pair(String key, String value) {
            this.key = key;
            this.value = value;
        }

        public String getKey() {
            return key;
        }

        public void setKey(String key) {
            this.key = key == null ? "" : key.strip();
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value == null ? "" : value.strip();
        }
    }

    /** One pair on each line, the key before the first blank. */
    PairsInput(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            rows.add(new Pair(parts[0], parts.length < 2 ? "" : parts[1]));
        });
    }

    /** The pairs as lines; rows in which nothing stands are left out. */
    String lines() {
        return rows.stream()
                .map(row -> (row.key + " " + row.value).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    public List<Pair> getRows() {
        return rows;
    }

    /** Adds an empty row, in which the reader goes on. */
    public void add() {
        rows.add(new Pair("", ""));
        goOn("key", rows.size() - 1);
    }

    /** The reader goes on at the row that has its place, or where one is added. */
    public void remove(int row) {
        rows.remove(row);
        goOn(rows.isEmpty() ? "add" : "remove", Math.max(0, Math.min(row, rows.size() - 1)));
    }

    /** Changes places with the row before; the first stays. The reader goes on with the row, wherever it is. */
    public void up(int row) {
        int place = Math.max(0, row - 1);
        Collections.swap(rows, row, place);
        // the first one cannot be moved, so nobody can go on at its button
        goOn(place == 0 ? "key" : "up", place);
    }

    private void goOn(String part, int row) {
        next = part + row;
    }

    /**
     * Whether the reader goes on there after the last button.
     *
     * @param part key, up, remove or add
     */
    public boolean isNext(String part, int row) {
        return next.equals(part + row);
    }
}
