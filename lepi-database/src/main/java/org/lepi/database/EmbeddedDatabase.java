package org.lepi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;

/**
 * A real PostgreSQL that keeps its data in a folder. It listens on loopback alone, asks every client for a password,
 * and writes durably (fsync on). A process left behind by a killed launcher is taken over, not doubled.
 *
 * <p>Life cycle: {@link #start} → use {@link #url} → {@link #close}. One instance per folder at a time.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "lepi";
    private static final long STOP_LIMIT_SECONDS = 60;
    private static final Logger ZONKY = Logger.getLogger("io.zonky");

    private final EmbeddedPostgres server;
    private final DatabaseFolder folder;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseFolder folder, String password) {
        this.server = server;
        this.folder = folder;
        this.password = password;
    }

    /** Starts with everything in one folder; see {@link #start(DatabaseFolder)}. */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        return start(DatabaseFolder.under(folder));
    }

    /**
     * Starts PostgreSQL, or takes over the one that already runs on this folder, and makes the role and the database
     * {@code lepi} if they are missing. About a second; three the first time.
     *
     * @throws IOException if it does not answer within a minute; the folder's log tells more
     */
    public static EmbeddedDatabase start(DatabaseFolder folder) throws IOException {
        ZONKY.setLevel(Level.WARNING);
        setInterruptedStartAside(folder);
        Path superuserSecret = folder.secrets().resolve("postgres-superuser");
        if (Files.exists(folder.completed()) && !Files.exists(superuserSecret)) {
            throw new IOException(superuserSecret + " is missing; it belongs to the data in " + folder.data());
        }
        SecretFile.readOrGenerate(superuserSecret);
        String password = SecretFile.readOrGenerate(folder.secrets().resolve("postgres"));
        DatabasePort port = new DatabasePort(folder);
        EmbeddedPostgres server = new PostgresStart(folder, superuserSecret).start(port.choose());
        port.remember(server.getPort());
        EmbeddedDatabase database = new EmbeddedDatabase(server, folder, password);
        try {
            database.prepare();
        } catch (IOException | SQLException e) {
            database.close();
            throw new IOException("PostgreSQL started but cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    /** The JDBC address of the database {@code lepi}, without user and password. */
    public String url() {
        return url(NAME);
    }

    /** The role that owns the database; it is no superuser. */
    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    public int port() {
        return server.getPort();
    }

    /**
     * Makes an empty database owned by {@link #user}, replacing one of that name: a test class starts from nothing in a
     * fraction of a second.
     *
     * @param name small letters, digits and underscores
     * @return its JDBC address
     */
    public String createDatabase(String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        execute("drop database if exists " + name + " with (force)", "create database " + name + " owner " + NAME);
        return url(name);
    }

    /** Stops PostgreSQL (open transactions are rolled back) and waits until it is gone. The data stay. */
    @Override
    public void close() {
        try {
            Optional<ProcessHandle> process = new Postmaster(folder.data()).process();
            server.close();
            if (process.isPresent()) {
                process.get().onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            ZONKY.log(Level.WARNING, "PostgreSQL did not stop in time", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static void setInterruptedStartAside(DatabaseFolder folder) throws IOException {
        if (!Files.exists(folder.data()) || Files.exists(folder.completed())) {
            return;
        }
        new Postmaster(folder.data()).process().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        FileUtils.deleteDirectory(folder.interrupted().toFile());
        Files.move(folder.data(), folder.interrupted(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void prepare() throws SQLException, IOException {
        if (!exists("select 1 from pg_roles where rolname = '" + NAME + "'")) {
            execute("create role " + NAME + " login");
        }
        execute("alter role " + NAME + " password '" + password + "'");
        if (!exists("select 1 from pg_database where datname = '" + NAME + "'")) {
            execute("create database " + NAME + " owner " + NAME);
        }
        Files.writeString(folder.completed(), "");
    }

    private boolean exists(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
