package org.lepi.launcher.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where the server listens.
 *
 * @param host address to bind; loopback unless the operator says otherwise
 * @param port TCP port of the website and the API
 */
public record ServerSettings(String host, int port) {

    /** The address as reached from this machine, without a slash at its end. */
    public URI localUrl() {
        return URI.create("http://" + (isWildcard() ? "127.0.0.1" : bracketed(host)) + ":" + port);
    }

    /** The address for links in answers: the host's name where other machines can reach the server. */
    public URI publicUrl() {
        return isWildcard() ? URI.create("http://" + hostName() + ":" + port) : localUrl();
    }

    private boolean isWildcard() {
        return "0.0.0.0".equals(host) || "::".equals(host);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "127.0.0.1";
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
