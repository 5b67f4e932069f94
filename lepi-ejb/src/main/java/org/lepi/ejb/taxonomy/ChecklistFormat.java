package org.lepi.ejb.taxonomy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;

/**
 * How a checklist is written. Its fields are the ranks ({@code order} … {@code subspecies}), {@code scientificName},
 * {@code rank}, {@code authorship}, {@code status}, {@code accepted}, {@code link}, {@code description},
 * {@code vernacular:}<i>language</i> and {@code id:}<i>scheme</i>; a column that is named like a field holds it.
 *
 * @param delimiter between columns
 * @param columns field → the header of the column that holds it instead; empty: the field is not read
 */
public record ChecklistFormat(char delimiter, Map<String, String> columns) {
    static final String SCIENTIFIC_NAME = "scientificName";
    static final String RANK = "rank";
    static final String AUTHORSHIP = "authorship";
    static final String STATUS = "status";
    static final String ACCEPTED = "accepted";
    static final String LINK = "link";
    static final String DESCRIPTION = "description";
    static final String VERNACULAR = "vernacular:";
    static final String IDENTIFIER = "id:";

    private static final Set<String> RANKS =
            Arrays.stream(Rank.values()).map(Rank::label).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OTHERS =
            Set.of(SCIENTIFIC_NAME, RANK, AUTHORSHIP, STATUS, ACCEPTED, LINK, DESCRIPTION);

    public ChecklistFormat {
        columns = Map.copyOf(columns);
        for (String field : columns.keySet()) {
            if (!isField(field)) {
                throw LepiException.wrong(field, "is no field of a checklist");
            }
        }
    }

    /** Columns named like the fields, separated by commas. */
    public static ChecklistFormat own() {
        return new ChecklistFormat(',', Map.of());
    }

    /** Whether a parameter or header names a field. */
    public static boolean isField(String name) {
        return RANKS.contains(name)
                || OTHERS.contains(name)
                || (name.startsWith(VERNACULAR) && name.length() > VERNACULAR.length())
                || (name.startsWith(IDENTIFIER) && name.length() > IDENTIFIER.length());
    }

    /**
     * The position of each field's column.
     *
     * @throws LepiException INVALID_INPUT where a column is missing or none can hold a name
     */
    Map<String, Integer> positions(List<String> header) {
        var positions = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (isField(name) && !columns.containsKey(name) && positions.putIfAbsent(name, i) != null) {
                throw LepiException.wrong(name, "is the header of two columns");
            }
        }
        columns.forEach((field, column) -> {
            if (!column.isBlank()) {
                int position = header.indexOf(column);
                if (position < 0) {
                    throw LepiException.wrong(field, "no column has the header ‘" + column + "’");
                }
                positions.put(field, position);
            }
        });
        if (positions.keySet().stream().noneMatch(field -> field.equals(SCIENTIFIC_NAME) || RANKS.contains(field))) {
            throw LepiException.wrong(SCIENTIFIC_NAME, "no column holds a scientific name or a rank");
        }
        return positions;
    }
}
