package org.lepi.ejb.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements on one connection, which its owner closes; an {@link Instant} may be a parameter. */
public final class Sql {
    /** What PostgreSQL says of a statement that took too long; its driver has no exception of its own for it. */
    private static final String CANCELLED = "57014";

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The number of rows that the statement touched. */
    public int run(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Reads the rows of a statement. */
    public void each(RowReader reader, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** What the mapper makes of each row, in their order. */
    public <T> List<T> list(RowMapper<T> mapper, String sql, @Nullable Object... parameters) throws SQLException {
        List<T> all = new ArrayList<>();
        each(row -> all.add(mapper.of(row)), sql, parameters);
        return all;
    }

    /**
     * The same, given up after some seconds; empty then. Not for a transaction, which PostgreSQL would give up too.
     */
    public <T> Optional<List<T>> listWithin(
            int seconds, RowMapper<T> mapper, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setQueryTimeout(seconds);
            ResultSet rows = statement.executeQuery();
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.of(rows));
            }
            return Optional.of(all);
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A statement that the caller closes. */
    public PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(i + 1, parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter);
        }
        return statement;
    }
}
