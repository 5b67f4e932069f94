package org.lepi.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real models and photographs that are not part of the project; tests that need them are skipped without them. */
final class SharedData {
    private SharedData() {}

    static Path path(String relative) {
        String root = System.getenv().getOrDefault("LEPI_SHARED", "../../shared");
        Path path = Path.of(root).resolve("data").resolve(relative);
        assumeTrue(Files.exists(path), "no shared data: " + relative);
        return path;
    }
}
