package org.lepi.ejb.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.lepi.ejb.database.Sql;

/**
 * The database and its schema.
 *
 * @param version of PostgreSQL
 * @param bytes that the database takes
 * @param connections to it, from all servers
 * @param mostConnections that PostgreSQL takes, of all databases
 * @param schema the migration that was done last: its number
 * @param schemaWords and what it is called
 * @param migratedAt and when that was
 */
public record DatabaseFacts(
        String version,
        long bytes,
        long connections,
        long mostConnections,
        String schema,
        String schemaWords,
        Instant migratedAt) {
    private static final String SQL = """
            select current_setting('server_version'), pg_database_size(current_database()),
                   (select count(*) from pg_stat_activity where datname = current_database()),
                   current_setting('max_connections')::int, s.version, s.description,
                   s.installed_on::timestamptz
            from flyway_schema_history s where s.success order by s.installed_rank desc limit 1
            """;

    static DatabaseFacts of(Connection connection) throws SQLException {
        List<DatabaseFacts> found = new Sql(connection)
                .list(
                        row -> new DatabaseFacts(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                String.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getObject(7, OffsetDateTime.class).toInstant()),
                        SQL);
        return found.get(0);
    }
}
