package org.lepi.launcher.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lepi.launcher.LaunchFailure;

/**
 * One connection that stays open, as long as the server likes, and sends the same bytes again and again. Callers and server share the cores, so the
 * caller has to cost next to nothing; the JDK's client takes about as much as the server does.
 */
final class Connection implements Closeable {
    private static final int HEXADECIMAL = 16;
    private static final String CREATED = "HTTP/1.1 201";

    private final URI server;
    private final byte[] request;
    private Socket socket;
    private InputStream in;

    Connection(URI server, byte[] request) throws IOException {
        this.server = server;
        this.request = request;
        this.socket = open(server);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /**
     * Sends the request once.
     *
     * @return the answer's body
     * @throws LaunchFailure if the status is not 201
     */
    String send() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        String body = new String(chunked ? chunks() : exactly(length), StandardCharsets.UTF_8);
        if (last) {
            socket.close();
            socket = open(server);
            in = new BufferedInputStream(socket.getInputStream());
        }
        if (!status.startsWith(CREATED)) {
            throw new LaunchFailure("the server answers " + status + ": " + body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), HEXADECIMAL);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
