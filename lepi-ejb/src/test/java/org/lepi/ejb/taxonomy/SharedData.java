package org.lepi.ejb.taxonomy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real data that is not part of the project; a test without it is skipped. */
final class SharedData {
    private SharedData() {}

    /** A file below the shared folder, which lies beside the repository unless LEPI_SHARED says otherwise. */
    static Path file(String path) {
        String folder = Optional.ofNullable(System.getProperty("lepi.shared"))
                .or(() -> Optional.ofNullable(System.getenv("LEPI_SHARED")))
                .orElse("../../shared");
        Path file = Path.of(folder, path);
        assumeTrue(Files.exists(file), "no " + path);
        return file;
    }
}
