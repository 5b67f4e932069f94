package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lepi.launcher.home.LepiHome;

/** How much memory the server's process holds, its native part included, as Linux counts it. */
public final class ServerMemory {
    private static final long KILOBYTES_PER_MEGABYTE = 1024;
    private final ServerFolder folder;

    public ServerMemory(LepiHome home) {
        folder = new ServerFolder(home.payara());
    }

    /**
     * The resident set size.
     *
     * @throws IOException if the server does not run
     */
    public long residentMegabytes() throws IOException {
        String pid = Files.readString(folder.pid()).strip();
        try (Stream<String> lines = Files.lines(Path.of("/proc", pid, "status"))) {
            String kilobytes = lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("process " + pid + " tells no VmRSS"));
            return Long.parseLong(kilobytes.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE;
        }
    }
}
