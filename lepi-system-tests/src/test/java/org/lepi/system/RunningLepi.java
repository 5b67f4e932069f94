package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * lepi as its launcher starts it on a fresh home, once for all test classes, and stopped by SIGTERM after the last.
 * What the launcher prints is kept in {@code launcher.log} beside the home.
 */
final class RunningLepi implements BeforeAllCallback {
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
        return Launcher.output(home(), arguments);
    }

    private static final class Server implements AutoCloseable {
        private static int port;
        private final Process process;

        private Server(Process process) {
            this.process = process;
        }

        private static Server start() {
            try {
                // of a run that was cut off
                new HomeProcesses(home()).end();
                delete(home());
                port = Ports.free();
                Files.createDirectories(home().getParent());
                Path log = home().resolveSibling("launcher.log");
                ProcessBuilder run = Launcher.on(home(), "run", "--port", String.valueOf(port));
                run.environment()
                        .putAll(Map.of(
                                // all tests come from one address
                                "LEPI_QUOTA_ANONYMOUS", "200/PT1M,1000/PT1H",
                                "LEPI_SITE_URL", url(),
                                // whatever the machine has
                                "LEPI_INFERENCE_CONCURRENCY", "2"));
                Server server = new Server(run.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start());
                server.awaitReady(log);
                return server;
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException("lepi did not start", failure);
            }
        }

        private static void delete(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }

        private void awaitReady(Path log) throws IOException, InterruptedException {
            try {
                Launcher.await(process, log, "/pred-api/docs/");
                assertEquals(200, Api.anonymous().get("/health/ready").status(), "lepi says that it is not ready");
            } catch (AssertionError notReady) {
                new HomeProcesses(home()).end();
                throw notReady;
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("lepi did not stop within 60 s of SIGTERM");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                new HomeProcesses(home()).end();
            }
        }
    }
}
