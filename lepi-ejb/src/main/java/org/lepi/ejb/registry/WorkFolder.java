package org.lepi.ejb.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is gone with everything in it when the work is done.
 *
 * @param path of the folder
 */
record WorkFolder(Path path) implements AutoCloseable {
    private static final Duration ABANDONED = Duration.ofDays(1);

    static WorkFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new WorkFolder(Files.createTempDirectory(parent, "model-"));
    }

    /** Removes what a process that was killed has left behind. */
    static void sweep(Path parent) throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        try (Stream<Path> list = Files.list(parent)) {
            for (Path left : list.toList()) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
                    remove(left);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
