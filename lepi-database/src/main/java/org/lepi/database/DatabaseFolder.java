package org.lepi.database;

import java.nio.file.Path;

/**
 * Where one embedded PostgreSQL keeps what it needs. All paths are absolute.
 *
 * @param root the data ({@code data}) and the unpacked binaries ({@code binaries}) are below it
 * @param secrets holds the generated passwords, readable by the owner alone
 * @param log PostgreSQL's log file
 */
public record DatabaseFolder(Path root, Path secrets, Path log) {

    /** Makes the paths absolute, because PostgreSQL runs in a directory of its own. */
    public DatabaseFolder {
        root = root.toAbsolutePath().normalize();
        secrets = secrets.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** Everything in one folder, as tests want it. */
    public static DatabaseFolder under(Path folder) {
        return new DatabaseFolder(folder, folder.resolve("secrets"), folder.resolve("postgres.log"));
    }

    Path data() {
        return root.resolve("data");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path rememberedPort() {
        return root.resolve("port");
    }

    /**
     * Exists once the role and the database were made; without it the data are the rest of an interrupted start. It lies
     * among the data, so that a restored copy of them carries it.
     */
    Path completed() {
        return data().resolve("lepi-completed");
    }

    /** Where the rest of an interrupted start is put: never deleted before it is replaced by the next one. */
    Path interrupted() {
        return root.resolve("data.interrupted");
    }
}
