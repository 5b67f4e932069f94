package org.lepi.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * lepi as its launcher starts it on a fresh home, once for all test classes, and stopped by SIGTERM after the last.
 * What the launcher prints is kept in {@code launcher.log} beside the home.
 */
final class RunningLepi implements BeforeAllCallback {
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
    }

    /** Address without a slash at its end. */
    static String url() {
        return "http://127.0.0.1:" + Server.port;
    }

    static Path home() {
        return Path.of(System.getProperty("lepi.home"));
    }

    /** Output of the launcher's verb, standard output only; fails unless it exits with 0. */
    static String command(String... arguments) throws IOException, InterruptedException {
        Process process = Launcher.on(home(), arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(
                    String.join(" ", arguments) + " exited with " + process.exitValue() + ": " + output);
        }
        return output;
    }

    private static final class Server implements AutoCloseable {
        private static int port;
        private final Process process;

        private Server(Process process) {
            this.process = process;
        }

        private static Server start() {
            try {
                port = freePort();
                Files.createDirectories(home().getParent());
                Path log = home().resolveSibling("launcher.log");
                ProcessBuilder run = Launcher.on(home(), "run", "--port", String.valueOf(port));
                // all tests come from one address
                run.environment().put("LEPI_QUOTA_ANONYMOUS", "200/PT1M,1000/PT1H");
                run.environment().put("LEPI_SITE_URL", url());
                Process process = run.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Server server = new Server(process);
                server.awaitReady(log);
                return server;
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException("lepi did not start", failure);
            }
        }

        private void awaitReady(Path log) throws IOException, InterruptedException {
            Instant deadline = Instant.now().plus(FIRST_START);
            while (!Files.readString(log).contains("/pred-api/docs/")) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException("lepi did not start:\n" + Files.readString(log));
                }
                Thread.sleep(250);
            }
            HttpRequest ready =
                    HttpRequest.newBuilder(URI.create(url() + "/health/ready")).build();
            int status =
                    CLIENT.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("lepi says that it is not ready: " + status);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("lepi did not stop within 60 s of SIGTERM");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
