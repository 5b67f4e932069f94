package org.lepi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The PostgreSQL process that owns a data folder, as its {@code postmaster.pid} tells. It survives a launcher that was
 * killed, and the file survives a machine that lost its power; then another process may carry the same id.
 */
final class Postmaster {
    private static final int PID_LINE = 0;
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;

    private final Path pidFile;

    Postmaster(Path data) {
        pidFile = data.resolve("postmaster.pid");
    }

    /** The TCP port of the running process; empty when none runs, and then a file left behind is gone too. */
    OptionalInt runningPort() throws IOException {
        if (process().isEmpty()) {
            Files.deleteIfExists(pidFile);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(lines().get(PORT_LINE).strip()));
    }

    /** The running process, if there is one. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).filter(process -> process.info()
                .commandLine()
                .filter(command -> command.contains("postgres") && command.contains(lines.get(FOLDER_LINE)))
                .isPresent());
    }

    private List<String> lines() throws IOException {
        return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    }
}
