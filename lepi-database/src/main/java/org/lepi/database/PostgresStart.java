package org.lepi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** Starts the PostgreSQL process with the settings that a server needs and zonky, made for tests, does not choose. */
final class PostgresStart {
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private final DatabaseFolder folder;
    private final Path superuserSecret;

    PostgresStart(DatabaseFolder folder, Path superuserSecret) {
        this.folder = folder;
        this.superuserSecret = superuserSecret;
    }

    /**
     * Unpacks the binaries and initialises the data where that was not done yet, then starts. Where a process already
     * owns the data and listens on the port, the returned handle controls that one.
     */
    @SuppressWarnings("checkstyle:illegalcatch") // zonky reports a failed initdb or unpacking as unchecked
    EmbeddedPostgres start(int port) throws IOException {
        Files.createDirectories(folder.binaries());
        Files.createDirectories(folder.log().getParent());
        // keeps zonky's clean-up of old data folders away from the shared temporary directory
        System.setProperty("ot.epg.working-dir", folder.binaries().toString());
        try {
            return settings(port).start();
        } catch (RuntimeException | ExceptionInInitializerError e) {
            throw new IOException("PostgreSQL did not start: see " + folder.log(), e);
        }
    }

    private EmbeddedPostgres.Builder settings(int port) throws IOException {
        Redirect log = Redirect.appendTo(folder.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectoryCustomizer(data -> requirePasswords(data.toPath()))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_LIMIT)
                .setPort(port)
                .setConnectConfig("password", SecretFile.readOrGenerate(superuserSecret))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("pwfile", superuserSecret.toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
    }

    private static void requirePasswords(Path data) {
        try {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
