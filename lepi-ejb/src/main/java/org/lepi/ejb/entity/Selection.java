package org.lepi.ejb.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.search.Condition;

/**
 * The SQL of a list: conditions and order with their parameters. Names come from the table, values are parameters. The
 * order always ends with the identifier, and a page goes on after a row by the values that the row has, so that an index
 * finds its beginning however far down the list it is.
 */
final class Selection {
    private static final int FEW = 3;

    private final EntityTable table;
    private final List<Sort> sorts;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Selection(EntityTable table, ListQuery query, WordSearch words) {
        this.table = table;
        this.sorts = query.sorts().isEmpty() ? List.of(table.order()) : query.sorts();
        if (!query.search().isEmpty()) {
            Condition search = new ListSearch(table, query.zone(), words).condition(query.search());
            conditions.add(search.sql());
            parameters.addAll(search.parameters());
        }
        query.filters().forEach(filter -> add(filter, query, words));
    }

    private void add(Filter filter, ListQuery query, WordSearch words) {
        Column column = column(filter.column());
        switch (filter.condition()) {
            case EMPTY -> conditions.add(emptiness(column, "true".equals(filter.value())));
            case FROM -> add(column.sql() + " >= ?", column, filter, query);
            case TO ->
                add(column.sql() + (column.type() == ColumnType.INSTANT ? " < ?" : " <= ?"), column, filter, query);
            case IS ->
                addAny(filter.values().stream()
                        .map(value -> column.type().isText()
                                ? search(filter, words).condition(table, List.of(column.containing()), value)
                                : new Condition(
                                        column.sql() + " = ?",
                                        List.of(FilterValues.of(column, filter, value, query.zone()))))
                        .toList());
        }
    }

    /** Each word that is looked for before is a statement of its own. */
    private static WordSearch search(Filter filter, WordSearch words) {
        return filter.values().size() > FEW ? WordSearch::rowByRow : words;
    }

    private void addAny(List<Condition> alternatives) {
        conditions.add(alternatives.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")));
        alternatives.forEach(condition -> parameters.addAll(condition.parameters()));
    }

    private void add(String condition, Column column, Filter filter, ListQuery query) {
        conditions.add(condition);
        parameters.add(FilterValues.of(column, filter, filter.value(), query.zone()));
    }

    private static String emptiness(Column column, boolean isEmpty) {
        String expression = column.type().isText() ? "nullif(" + column.sql() + ", '')" : column.sql();
        return expression + (isEmpty ? " is null" : " is not null");
    }

    /** Only this row. */
    void only(Object id) {
        conditions.add(table.key().expression() + " = ?");
        parameters.add(id);
    }

    /**
     * Only what comes after a row in the order, or before it.
     *
     * @param key the row's values of the sorts, then its identifier; null values count as the greatest
     */
    void beyond(List<@Nullable Object> key, boolean backwards) {
        List<Column> columns = sorts.stream().map(sort -> column(sort.column())).toList();
        boolean single = sorts.size() == 1 && !columns.get(0).isNullable();
        boolean descending = sorts.get(0).descending();
        if (single) {
            conditions.add("(" + columns.get(0).sql() + ", " + table.key().expression() + ")"
                    + (descending == backwards ? " > " : " < ") + "(?, ?)");
            parameters.addAll(key);
            return;
        }
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i <= columns.size(); i++) {
            alternatives.add(differingFirstAt(i, columns, key, backwards));
        }
        conditions.add(alternatives.stream().collect(Collectors.joining(" or ", "(", ")")));
    }

    private String differingFirstAt(int i, List<Column> columns, List<@Nullable Object> key, boolean backwards) {
        List<String> all = new ArrayList<>();
        for (int j = 0; j < i; j++) {
            all.add(compared(columns.get(j), "=", key.get(j)));
        }
        boolean isId = i == columns.size();
        boolean descending = isId ? isDescending() : sorts.get(i).descending();
        Column column = isId ? Column.of("id", table.key().expression(), ColumnType.ID) : columns.get(i);
        all.add(compared(column, descending == backwards ? ">" : "<", key.get(i)));
        return "(" + String.join(" and ", all) + ")";
    }

    private String compared(Column column, String comparison, @Nullable Object value) {
        String expression = column.sql();
        if (value != null) {
            parameters.add(value);
            String condition = expression + " " + comparison + " ?";
            boolean emptyToo = column.isNullable() && ">".equals(comparison);
            return emptyToo ? "(" + condition + " or " + expression + " is null)" : condition;
        }
        return switch (comparison) {
            case "=" -> expression + " is null";
            case "<" -> expression + " is not null";
            default -> "false";
        };
    }

    /** The identifier's direction is that of the first sort, so that one index serves both. */
    private boolean isDescending() {
        return sorts.get(0).descending();
    }

    private Column column(String name) {
        return table.column(name).orElseThrow(() -> ListQuery.refused(name, "there is no such column"));
    }

    /** After {@code from}. */
    String fromWhere() {
        return table.from() + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    /** The expressions whose values are a row's place in the order. */
    List<String> keyExpressions() {
        return Stream.concat(
                        sorts.stream().map(sort -> column(sort.column()).sql()),
                        Stream.of(table.key().expression()))
                .toList();
    }

    String orderBy(boolean backwards) {
        return IntStream.rangeClosed(0, sorts.size())
                .mapToObj(i -> keyExpressions().get(i)
                        + ((i == sorts.size() ? isDescending() : sorts.get(i).descending()) != backwards
                                ? " desc"
                                : " asc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
