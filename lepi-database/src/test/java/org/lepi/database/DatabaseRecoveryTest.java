package org.lepi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lepi.database.Queries.query;
import static org.lepi.database.Queries.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRecoveryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void dataAndPortOutliveARestart() throws Exception {
        int port;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            port = database.port();
            run(database, database.url(), "create table butterfly (name text)", "insert into butterfly values ('Io')");
        }
        assertFalse(postmaster().process().isPresent());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals(port, database.port());
            assertEquals("Io", query(database, "select name from butterfly"));
        }
    }

    @Test
    void takesOverTheProcessThatAKilledLauncherLeft() throws Exception {
        ProcessHandle orphan = abandon();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals(orphan, postmaster().process().orElseThrow());
            assertEquals("1", query(database, "select 1"));
        }
        assertFalse(orphan.isAlive());
    }

    @Test
    void recoversFromAPowerCutAndAReusedProcessId() throws Exception {
        ProcessHandle process = abandon();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
        Path pidFile = folder.resolve("data/postmaster.pid");
        String myPid = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", myPid));
        try (EmbeddedDatabase restarted = EmbeddedDatabase.start(folder)) {
            assertEquals(AbandonedDatabase.NAME, query(restarted, "select name from butterfly"));
        }
    }

    @Test
    void startsAfreshWhenTheFirstStartWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "half written");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("lepi", query(database, "select current_user"));
        }
        assertEquals("half written", Files.readString(folder.resolve("data.interrupted/postgresql.conf")));
    }

    @Test
    void choosesAnotherPortWhenTheRememberedOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabasePort port = new DatabasePort(DatabaseFolder.under(folder));
            port.remember(taken.getLocalPort());
            assertTrue(port.choose() != taken.getLocalPort());
        }
    }

    @Test
    void saysWhichSecretIsMissing() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/lepi-completed"), "");
        IOException refusal = assertThrows(IOException.class, () -> EmbeddedDatabase.start(folder));
        assertTrue(refusal.toString().contains("postgres-superuser is missing"), refusal.toString());
    }

    private ProcessHandle abandon() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedDatabase.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertTrue(launcher.waitFor(90, TimeUnit.SECONDS));
        return postmaster().process().orElseThrow();
    }

    private Postmaster postmaster() {
        return new Postmaster(folder.resolve("data").toAbsolutePath());
    }
}
