package org.lepi.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lepi.launcher.LaunchFailure;

/** The room left on the disk, asked before it is needed. */
public final class DiskSpace {
    private static final double GIGABYTE = 1e9;

    private DiskSpace() {}

    /**
     * Makes sure of the room.
     *
     * @param bytes how much must be free where the path is or will be
     * @param purpose what needs it, for the message
     * @throws LaunchFailure if it is not
     */
    public static void require(Path path, long bytes, String purpose) throws IOException {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = existing.resolveSibling("..").normalize();
        }
        long free = Files.getFileStore(existing).getUsableSpace();
        if (free < bytes) {
            throw new LaunchFailure(String.format(
                    Locale.ROOT,
                    "the disk of %s has %.1f GB left; %s needs %.1f GB",
                    existing,
                    free / GIGABYTE,
                    purpose,
                    bytes / GIGABYTE));
        }
    }
}
