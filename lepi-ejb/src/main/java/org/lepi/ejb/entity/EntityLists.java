package org.lepi.ejb.entity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.database.Sql;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Lists of every kind of entity, by SQL and page by page, for callers who may view it. */
@Stateless
@Permitted({})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntityLists {
    private static final int COUNTED = 10_000;
    private static final int FACET_SECONDS = 1;

    private EntityKinds kinds;

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected EntityLists() {}

    /** With its collaborators. */
    @Inject
    public EntityLists(EntityKinds kinds) {
        this.kinds = kinds;
    }

    /** Lists outside the container. */
    public EntityLists(EntityKinds kinds, DataSource dataSource) {
        this(kinds);
        this.dataSource = dataSource;
    }

    /**
     * One page.
     *
     * @throws LepiException NOT_PERMITTED; INVALID_INPUT for a query that the kind's table has not
     */
    public Listing page(String kind, ListQuery query, Listing.Page page) {
        EntityTable table = kinds.permitted(kind, "view").table();
        return reading(sql -> {
            WordSearch words = new FoundWords(sql);
            var selection = new Selection(table, query, words);
            Optional<List<@Nullable Object>> key = key(sql, table, query, page.key());
            key.ifPresent(values -> selection.beyond(values, page.backwards()));
            String select = select(table, table.columns(), selection)
                    + selection.orderBy(page.backwards())
                    + " limit " + (page.size() + 1);
            List<Listing.Row> found =
                    new ArrayList<>(sql.list(row -> row(row, table.columns()), select, selection.parameters()));
            boolean more = found.size() > page.size();
            if (more) {
                found.remove(page.size());
            }
            if (page.backwards()) {
                Collections.reverse(found);
            }
            boolean previous = page.backwards() ? more : key.isPresent();
            boolean next = page.backwards() ? key.isPresent() : more;
            return new Listing(List.copyOf(found), previous, next, count(sql, table, query, words));
        });
    }

    /**
     * How many rows of the query have each value of a column; empty where counting took too long.
     *
     * @throws LepiException INVALID_INPUT for a column that is not countable
     */
    public Map<String, Long> facet(String kind, ListQuery query, String columnName) {
        EntityTable table = kinds.permitted(kind, "view").table();
        Column column = table.column(columnName)
                .filter(candidate -> candidate.type().isCountable())
                .orElseThrow(() -> ListQuery.refused(columnName, "cannot be counted by"));
        return reading(sql -> {
            var selection = new Selection(table, query.with(columnName, List.of()), new FoundWords(sql));
            Map<String, Long> counts = new LinkedHashMap<>();
            String select = "select " + column.sql() + "::text, count(*) from " + selection.fromWhere()
                    + " group by 1 order by 2 desc";
            sql.listWithin(
                            FACET_SECONDS,
                            row -> Map.entry(String.valueOf(row.getString(1)), row.getLong(2)),
                            select,
                            selection.parameters())
                    .orElse(List.of())
                    .forEach(count -> counts.put(count.getKey(), count.getValue()));
            return counts;
        });
    }

    /** How many rows there are in all. */
    public Listing.Count count(String kind) {
        EntityTable table = kinds.permitted(kind, "view").table();
        return reading(sql -> count(sql, table, ListQuery.all(ZoneOffset.UTC), WordSearch::rowByRow));
    }

    /** The first and the last moment of the table's dated column; empty where there are no rows or no such column. */
    public List<Instant> span(String kind) {
        EntityTable table = kinds.permitted(kind, "view").table();
        if (table.dated() == null) {
            return List.of();
        }
        String column = table.column(table.dated()).orElseThrow().sql();
        return reading(sql -> {
            List<Instant> span = new ArrayList<>();
            // not min and max: over joined tables they read every row, while the ends of the order are in an index
            for (String end : List.of("asc", "desc")) {
                sql.each(
                        row -> span.add(row.getObject(1, OffsetDateTime.class).toInstant()),
                        "select " + column + " from " + table.from() + " where " + column + " is not null order by "
                                + column + " " + end + " limit 1");
            }
            return span;
        });
    }

    /** What the first column says of one row; empty where there is no such row. */
    public Optional<String> label(String kind, String id) {
        EntityTable table = kinds.permitted(kind, "view").table();
        Column first = table.columns().get(0);
        Optional<Object> identifier = table.key().of(id);
        if (identifier.isEmpty()) {
            return Optional.empty();
        }
        return reading(sql -> {
            var selection = new Selection(table, ListQuery.all(ZoneOffset.UTC), WordSearch::rowByRow);
            selection.only(identifier.get());
            return sql
                    .list(
                            row -> row(row, List.of(first)),
                            select(table, List.of(first), selection),
                            selection.parameters())
                    .stream()
                    .map(row -> String.valueOf(row.values().getOrDefault(first.name(), id)))
                    .findFirst();
        });
    }

    private Optional<List<@Nullable Object>> key(Sql sql, EntityTable table, ListQuery query, String id)
            throws SQLException {
        Optional<Object> identifier = table.key().of(id).filter(known -> !id.isEmpty());
        if (identifier.isEmpty()) {
            return Optional.empty();
        }
        var row = new Selection(table, new ListQuery("", List.of(), query.sorts(), query.zone()), WordSearch::rowByRow);
        row.only(identifier.get());
        int parts = row.keyExpressions().size();
        return sql
                .list(
                        found -> {
                            List<@Nullable Object> values = new ArrayList<>();
                            for (int i = 1; i <= parts; i++) {
                                Object value = found.getObject(i);
                                values.add(
                                        value instanceof Timestamp ? found.getObject(i, OffsetDateTime.class) : value);
                            }
                            return values;
                        },
                        "select " + String.join(", ", row.keyExpressions()) + " from " + row.fromWhere(),
                        row.parameters())
                .stream()
                .findFirst();
    }

    private static Listing.Count count(Sql sql, EntityTable table, ListQuery query, WordSearch words)
            throws SQLException {
        if (!query.isNarrowed() && table.relation() != null) {
            long estimate = one(
                    sql,
                    "select greatest(reltuples, 0)::bigint from pg_class where oid = ?::regclass",
                    table.relation());
            if (estimate > COUNTED) {
                return new Listing.Count(estimate, Listing.Accuracy.ABOUT);
            }
        }
        var selection = new Selection(table, query, words);
        long counted = one(
                sql,
                "select count(*) from (select 1 from " + selection.fromWhere() + " limit " + (COUNTED + 1)
                        + ") counted",
                selection.parameters());
        return counted > COUNTED
                ? new Listing.Count(COUNTED, Listing.Accuracy.MORE_THAN)
                : new Listing.Count(counted, Listing.Accuracy.EXACT);
    }

    private static long one(Sql sql, String statement, @Nullable Object... parameters) throws SQLException {
        return sql.list(row -> row.getLong(1), statement, parameters).get(0);
    }

    static String select(EntityTable table, List<Column> columns, Selection selection) {
        return columns.stream()
                .map(Column::sql)
                .collect(Collectors.joining(
                        ", ", "select " + table.key().expression() + ", ", " from " + selection.fromWhere()));
    }

    static Listing.Row row(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).type() == ColumnType.INSTANT
                    ? Optional.ofNullable(row.getObject(i + 2, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                            .orElse(null)
                    : row.getObject(i + 2);
            if (value != null) {
                values.put(columns.get(i).name(), value);
            }
        }
        return new Listing.Row(row.getString(1), values);
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            return reading.with(new Sql(connection));
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The list could not be read.", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T with(Sql sql) throws SQLException;
    }
}
