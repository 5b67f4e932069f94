package org.lepi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lepi.database.Queries.query;
import static org.lepi.database.Queries.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    static Path folder = Path.of("");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void writesDurably() throws Exception {
        assertEquals("on", query(database, "show fsync"));
        assertEquals("on", query(database, "show synchronous_commit"));
    }

    @Test
    void listensOnLoopbackAloneAndOnNoSharedSocket() throws Exception {
        assertEquals("127.0.0.1", query(database, "show listen_addresses"));
        assertFalse(Files.exists(Path.of("/tmp/.s.PGSQL." + database.port())));
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws Exception {
        for (String user : new String[] {"lepi", "postgres"}) {
            SQLException refusal =
                    assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), user, "guess"));
            assertEquals("28P01", refusal.getSQLState());
        }
        Path secret = folder.resolve("secrets/postgres");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }

    @Test
    void theRoleOfTheServerIsNoSuperuser() throws Exception {
        assertEquals("f", query(database, "select rolsuper from pg_roles where rolname = current_user"));
    }

    @Test
    void lowersAndSortsTheSameOnEveryMachine() throws Exception {
        assertEquals("ärger", query(database, "select lower('ÄRGER')"));
        assertEquals("t", query(database, "select 'Z' < 'a'"));
    }

    @Test
    void givesEachTestItsOwnEmptyDatabase() throws Exception {
        run(database, database.createDatabase("trial"), "create table leftover (id int)");
        run(database, database.createDatabase("trial"), "create table leftover (id int)");
        assertThrows(IllegalArgumentException.class, () -> database.createDatabase("a; drop database lepi"));
    }
}
