package org.lepi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** One HTTP request over a socket, so that it may say what no HTTP client would let it say. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private final Socket socket;

    RawConnection() throws IOException {
        URI url = URI.create(RunningLepi.url());
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Request line and headers, each without its end of line. */
    RawConnection head(String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
        return this;
    }

    /** Writes pieces in the background until the server takes no more; it may answer and close before the last one. */
    void pour(byte[] piece, int times) {
        CompletableFuture<Void> poured = CompletableFuture.runAsync(() -> {
            try {
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < times; i++) {
                    out.write(piece);
                }
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
        poured.exceptionally(closed -> null);
    }

    /** Head and body of the answer as they came, up to the end of the body that Content-Length tells. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            answer.append(new String(buffer, 0, read, ISO_8859_1));
            if (isComplete(answer.toString())) {
                break;
            }
        }
        return answer.toString();
    }

    private static boolean isComplete(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        return answer.substring(0, end)
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .anyMatch(length -> answer.length() >= end + 4 + length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
