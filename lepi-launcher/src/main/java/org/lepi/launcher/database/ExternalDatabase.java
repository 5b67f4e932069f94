package org.lepi.launcher.database;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.lepi.launcher.LaunchFailure;

/** An institution's own PostgreSQL, tried once before the server is started on it. */
public final class ExternalDatabase {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String SECONDS = "10";

    private ExternalDatabase() {}

    /**
     * Signs in once.
     *
     * @throws LaunchFailure if the address is no PostgreSQL address, nobody can sign in there within ten
     *     seconds, or may not create tables
     */
    public static void require(DatabaseAccess access) {
        if (!access.url().startsWith(PREFIX)) {
            throw new LaunchFailure("--db-url must begin with " + PREFIX + "//");
        }
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        try (Connection connection = DriverManager.getConnection(access.url(), properties)) {
            requireTablesAllowed(connection, access);
        } catch (SQLException e) {
            throw new LaunchFailure("the database " + access + " cannot be reached: " + reason(e, access), e);
        }
    }

    private static void requireTablesAllowed(Connection connection, DatabaseAccess access) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(has_schema_privilege(current_schema(), 'create'), false)")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new LaunchFailure("in the database " + access + " this user may not create tables");
            }
        }
    }

    private static String reason(SQLException e, DatabaseAccess access) {
        if (e.getCause() instanceof UnknownHostException) {
            return "there is no host of this name";
        }
        if (access.password().isEmpty() && String.valueOf(e.getMessage()).contains("password")) {
            return "it wants a password, from --db-password-file or LEPI_DB_PASSWORD";
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
