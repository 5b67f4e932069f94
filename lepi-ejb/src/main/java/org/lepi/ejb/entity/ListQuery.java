package org.lepi.ejb.entity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * Which rows of an entity, and in which order. It is what the address of a list says, so that a list can be shared, kept
 * as a view, exported, and acted on by a job.
 *
 * @param search as {@link org.lepi.ejb.search.SearchParser} reads it, the columns being its fields; empty for none
 * @param sorts the first counts most; the identifier decides last, so that the order is always the same
 * @param zone whose days are meant
 */
public record ListQuery(String search, List<Filter> filters, List<Sort> sorts, ZoneId zone) {
    static final String FILTER = "f.";
    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_SORTS = 4;

    public ListQuery {
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
    }

    /** All rows in the table's own order. */
    public static ListQuery all(ZoneId zone) {
        return new ListQuery("", List.of(), List.of(), zone);
    }

    /**
     * Reads what an address says. Parameters that are no part of a query are passed over.
     *
     * @throws LepiException INVALID_INPUT naming the parameter
     */
    public static ListQuery parse(EntityTable table, Map<String, List<String>> parameters, ZoneId zone) {
        String search = first(parameters, SEARCH).strip();
        if (!search.isEmpty()) {
            new ListSearch(table, zone, WordSearch::rowByRow).condition(search); // refuses what cannot be read
        }
        List<Filter> filters = new ArrayList<>();
        parameters.forEach((name, values) -> {
            List<String> given = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (name.startsWith(FILTER) && !given.isEmpty()) {
                filters.add(filter(table, name, given));
            }
        });
        return new ListQuery(search, filters, sorts(table, first(parameters, SORT)), zone);
    }

    private static Filter filter(EntityTable table, String parameter, List<String> values) {
        String rest = parameter.substring(FILTER.length());
        for (Filter.Condition condition : Filter.Condition.values()) {
            String suffix = condition.suffix();
            if (!suffix.isEmpty() && rest.endsWith(suffix)) {
                String column = rest.substring(0, rest.length() - suffix.length());
                return checked(table, new Filter(column, condition, values));
            }
        }
        return checked(table, new Filter(rest, Filter.Condition.IS, values));
    }

    private static Filter checked(EntityTable table, Filter filter) {
        Column column =
                table.column(filter.column()).orElseThrow(() -> refused(filter.parameter(), "there is no such column"));
        if (filter.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw refused(filter.parameter(), "must have at most " + LONGEST_VALUE + " characters");
        }
        FilterValues.check(column, filter);
        return filter;
    }

    private static List<Sort> sorts(EntityTable table, String text) {
        List<Sort> sorts = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (!word.isBlank()) {
                Sort sort = Sort.of(word.strip());
                boolean sortable =
                        table.column(sort.column()).filter(Column::isSortable).isPresent();
                if (!sortable || sorts.size() == MOST_SORTS) {
                    throw refused(SORT, "cannot be " + word.strip());
                }
                sorts.add(sort);
            }
        }
        return sorts;
    }

    static LepiException refused(String parameter, String message) {
        return new LepiException(
                FailureKind.INVALID_INPUT,
                "The list's address is wrong: " + parameter + " " + message + ".",
                List.of(new Violation(parameter, message)));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The parameters of the address that says the same. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, List.of(search));
        }
        filters.forEach(filter -> parameters.put(filter.parameter(), filter.values()));
        if (!sorts.isEmpty()) {
            parameters.put(
                    SORT,
                    List.of(String.join(",", sorts.stream().map(Sort::toString).toList())));
        }
        return parameters;
    }

    /** Whether some rows are left out. */
    public boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    /** The filter of a column with one condition; null where there is none. */
    public @Nullable Filter filter(String column, Filter.Condition condition) {
        return filters.stream()
                .filter(filter -> filter.column().equals(column) && filter.condition() == condition)
                .findFirst()
                .orElse(null);
    }

    /** The same rows but for this column's condition. */
    public ListQuery without(Filter filter) {
        return new ListQuery(
                search, filters.stream().filter(other -> !other.equals(filter)).toList(), sorts, zone);
    }

    /** The same rows in another order. */
    public ListQuery sortedBy(List<Sort> newSorts) {
        return new ListQuery(search, filters, newSorts, zone);
    }

    /** The rows that also meet these conditions, which replace those of the same column. */
    public ListQuery with(String column, List<Filter> conditions) {
        List<Filter> all = new ArrayList<>(filters);
        all.removeIf(filter -> filter.column().equals(column));
        all.addAll(conditions);
        return new ListQuery(search, all, sorts, zone);
    }
}
