package org.lepi.launcher.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import org.lepi.launcher.LaunchFailure;

/** TCP ports, asked before the server wants them. */
final class Ports {
    private static final int HIGHEST = 65_535;
    private static final int LOWEST_FREE = 20_000;
    private static final int HIGHEST_FREE = 32_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * Makes sure that the HTTP port can be bound.
     *
     * @throws LaunchFailure if there is no such port, the address cannot be bound, or something listens there already
     */
    static void requireFree(ServerSettings settings) throws IOException {
        if (settings.port() < 1 || settings.port() > HIGHEST) {
            throw new LaunchFailure("--port must be from 1 to " + HIGHEST + ", not " + settings.port());
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            throw new LaunchFailure("--host " + settings.host() + " is no address of this machine", e);
        }
        try {
            new ServerSocket(settings.port(), 1, address).close();
        } catch (BindException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("in use")) {
                throw new LaunchFailure(
                        "port " + settings.port() + " is in use by another program; choose another with --port", e);
            }
            throw new LaunchFailure(
                    "cannot listen on " + settings.host() + " port " + settings.port() + " (" + message + ")", e);
        }
    }

    /**
     * A port of the loopback address on which nobody listens. Below those that a system gives to outgoing connections, one
     * of which could take it before the server does.
     */
    static int free() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            try {
                new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
                return port;
            } catch (BindException taken) {
                // another one, then
            }
        }
        throw new LaunchFailure("no port from " + LOWEST_FREE + " to " + HIGHEST_FREE + " is free");
    }
}
