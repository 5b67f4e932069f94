package org.lepi.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Where a server of a test can listen. */
final class Ports {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 20_000;

    private Ports() {}

    /**
     * A port of the loopback address on which nobody listens now. Below those that a system gives to outgoing
     * connections: while a server starts, a browser or a database pool could take one of them.
     */
    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try {
                new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
                return port;
            } catch (BindException taken) {
                // another one, then
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
