package org.lepi.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.lepi.launcher.LaunchFailure;

/**
 * The folder of one instance. Everything below it belongs to the user who started lepi, and nobody else may look in.
 *
 * @param root absolute
 */
public record LepiHome(Path root) {

    /** Makes the path absolute, because the server runs in a directory of its own. */
    public LepiHome {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes the folders that are missing.
     *
     * @throws LaunchFailure if the home cannot be written
     */
    public void create() {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(root, ownerOnly);
            for (Path folder : List.of(
                    postgres(), media(), models(), keys(), logs(), javacppCache(), secrets(), demonstration())) {
                Files.createDirectories(folder, ownerOnly);
            }
            Files.delete(Files.createTempFile(root, "write", ".trial"));
        } catch (IOException e) {
            throw new LaunchFailure(
                    "the lepi home " + root + " cannot be written (" + LaunchFailure.reason(e) + ")", e);
        }
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path payara() {
        return root.resolve("payara");
    }

    public Path media() {
        return root.resolve("media");
    }

    public Path models() {
        return root.resolve("models");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path javacppCache() {
        return root.resolve("javacpp");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The unpacked demo data, and the marks of what was loaded of it. */
    public Path demonstration() {
        return root.resolve("demo");
    }

    /** The secret of the API client {@code operator}, who is whoever can read this folder. */
    public Path operatorSecret() {
        return secrets().resolve("operator");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path runningServer() {
        return root.resolve("run.json");
    }
}
