package org.lepi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The TCP port of an embedded PostgreSQL: that of the process left running, else the last one used, else a free one. */
final class DatabasePort {
    private final DatabaseFolder folder;

    DatabasePort(DatabaseFolder folder) {
        this.folder = folder;
    }

    int choose() throws IOException {
        OptionalInt running = new Postmaster(folder.data()).runningPort();
        if (running.isPresent()) {
            return running.getAsInt();
        }
        return freePort(remembered());
    }

    void remember(int port) throws IOException {
        Files.writeString(folder.rememberedPort(), Integer.toString(port));
    }

    private int remembered() throws IOException {
        Path file = folder.rememberedPort();
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket free = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }
}
