package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./lepi run}: which ports are open, how it refuses, and that nothing outlives it. */
@ExtendWith(RunningLepi.class)
class RunIT {
    private static final int STOPPED_BY_CONTROL_C = 130;
    private static final int STOPPED_BY_SIGTERM = 143;

    /** Shared by the tests that start a second server, so that it is unpacked once. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder = Path.of("");

    @AfterEach
    void nothingIsLeftOfTheSecondServer() {
        List<ProcessHandle> left = new HomeProcesses(folder).all();
        new HomeProcesses(folder).end();
        assertEquals(List.of(), left);
    }

    @Test
    void onlyThreePortsAreOpenAndThoseOnLoopback() throws Exception {
        Set<InetSocketAddress> listening = new HomeProcesses(RunningLepi.home()).listening();
        assertEquals(Set.of(true), loopback(listening), listening.toString());
        assertEquals(3, listening.size(), "website, administration, PostgreSQL: " + listening);
        assertTrue(ports(listening).contains(URI.create(RunningLepi.url()).getPort()));
        assertTrue(ports(listening).contains(databasePort()));
    }

    @Test
    void fromOutsideThereIsTheWebsiteAndNothingElse() throws Exception {
        int port = Ports.free();
        Process server = start("--host", "0.0.0.0", "--port", Integer.toString(port));
        Launcher.await(server, output(), "console ");
        Set<InetSocketAddress> outside = new HomeProcesses(folder)
                .listening().stream()
                        .filter(address -> !address.getAddress().isLoopbackAddress())
                        .collect(Collectors.toSet());
        assertEquals(Set.of(port), ports(outside));
        assertEquals(STOPPED_BY_CONTROL_C, end(server, "INT"));
    }

    @Test
    void aSignalDuringTheStartEndsWhatHasStarted() throws Exception {
        Process server = start("--port", Integer.toString(Ports.free()));
        Launcher.await(server, output(), "starting the server");
        assertEquals(STOPPED_BY_SIGTERM, end(server, "TERM"));
    }

    @Test
    void aSecondServerOnTheSameHomeIsRefused() throws Exception {
        Process second = Launcher.on(RunningLepi.home(), "run", "--port", Integer.toString(Ports.free()))
                .start();
        String refusal = refusalOf(second);
        assertTrue(refusal.startsWith("lepi: lepi already runs with the home " + RunningLepi.home()), refusal);
        assertEquals(200, Api.anonymous().get("/health/ready").status(), "the first goes on");
    }

    @Test
    void aWrongDatabasePasswordIsOneLine() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + databasePort() + "/lepi";
        ProcessBuilder builder =
                Launcher.on(folder.resolve("other"), "run", "--port", Integer.toString(Ports.free()), "--db-url", url);
        builder.environment().put("LEPI_DB_PASSWORD", "wrong");
        String refusal = refusalOf(builder.start());
        assertEquals(
                "lepi: the database " + url + " as lepi cannot be reached:"
                        + " FATAL: password authentication failed for user \"lepi\"",
                refusal);
    }

    private static Process start(String... options) throws IOException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "run";
        arguments[1] = "--no-demo";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Launcher.on(folder.resolve("home"), arguments)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    /** The exit code. */
    private static int end(Process server, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                .start()
                .waitFor();
        assertTrue(server.waitFor(60, TimeUnit.SECONDS), "still there a minute after " + signal);
        return server.exitValue();
    }

    /** The one line on standard error of a run that ends by itself. */
    private static String refusalOf(Process process) throws IOException, InterruptedException {
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), error);
        assertEquals(1, error.lines().count(), error);
        return error.strip();
    }

    private static Path output() {
        return folder.resolve("output");
    }

    private static Set<Boolean> loopback(Set<InetSocketAddress> addresses) {
        return addresses.stream()
                .map(address -> address.getAddress().isLoopbackAddress())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> ports(Set<InetSocketAddress> addresses) {
        return addresses.stream().map(InetSocketAddress::getPort).collect(Collectors.toSet());
    }

    private static int databasePort() throws IOException {
        return Integer.parseInt(
                Files.readString(RunningLepi.home().resolve("postgres/port")).strip());
    }
}
