package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds real data that are no part of the project; tests that need them are skipped where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** A folder of the shared data, or an assumption that fails. */
    public static Path folder(String name) {
        String root = Optional.ofNullable(System.getProperty("lepi.shared"))
                .or(() -> Optional.ofNullable(System.getenv("LEPI_SHARED")))
                .orElse("../../shared");
        Path folder = Path.of(root, "data", name);
        assumeTrue(Files.isDirectory(folder), () -> folder + " is absent; set lepi.shared or LEPI_SHARED");
        return folder;
    }
}
