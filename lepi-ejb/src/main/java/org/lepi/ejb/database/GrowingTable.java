package org.lepi.ejb.database;

import java.sql.SQLException;

/**
 * A table that one transaction makes many times larger. PostgreSQL plans the check of a foreign key once and keeps the
 * plan; one made for a few rows, or from figures that another session took when none of the new rows were to be seen,
 * reads the whole table for each row. So the table is counted again before more comes than was there.
 */
public final class GrowingTable {
    private static final String ROWS = "select greatest(reltuples, 0) from pg_class where oid = cast(? as regclass)";

    private final Sql sql;
    private final String name;
    private long counted;
    private long uncounted;

    /** A table by its name in SQL, which no user gives. */
    public GrowingTable(Sql sql, String name) throws SQLException {
        this.sql = sql;
        this.name = name;
        counted = rows();
    }

    /** To be said before as many rows are added; with 0 before many rows that refer to the table. */
    public void expect(long rows) throws SQLException {
        if (uncounted + rows > counted) {
            sql.run("analyze " + name);
            counted = rows();
            uncounted = 0;
        }
        uncounted += rows;
    }

    private long rows() throws SQLException {
        return sql.list(row -> row.getLong(1), ROWS, name).get(0);
    }
}
