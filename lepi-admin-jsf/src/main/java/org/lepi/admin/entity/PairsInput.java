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
    private int fresh = -1;

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
        fresh = rows.size() - 1;
    }

    public void remove(int row) {
        rows.remove(row);
        fresh = -1;
    }

    /** Changes places with the row before; the first stays. */
    public void up(int row) {
        if (row > 0) {
            Collections.swap(rows, row, row - 1);
        }
        fresh = -1;
    }

    /** The row that was added last and has not been left; -1 for none. */
    public int getFresh() {
        return fresh;
    }
}
