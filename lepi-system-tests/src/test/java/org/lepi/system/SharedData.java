package org.lepi.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real models and photographs that are not part of the project; tests that need them are skipped without them. */
final class SharedData {
    private SharedData() {}

    static Path path(String relative) {
        Path path = place(relative);
        assumeTrue(Files.exists(path), "no shared data: " + relative);
        return path;
    }

    /** For a test that can do without. */
    static Optional<Path> find(String relative) {
        return Optional.of(place(relative)).filter(Files::exists);
    }

    private static Path place(String relative) {
        String root = System.getenv().getOrDefault("LEPI_SHARED", "../../shared");
        return Path.of(root).resolve("data").resolve(relative);
    }
}
