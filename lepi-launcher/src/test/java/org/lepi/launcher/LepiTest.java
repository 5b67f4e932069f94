package org.lepi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LepiTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyVerbHasHelp() {
        for (String verb : Lepi.commandLine().getSubcommands().keySet()) {
            assertEquals(0, lepi(verb, "--help"), verb);
            assertTrue(out.toString().contains("Usage: ./lepi " + verb), verb);
            assertTrue(out.toString().contains("--home"), verb);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "stop", "identify", "token", "import-model", "import-taxonomy"})
    void anUnknownOptionIsExplainedWithExitCodeTwo(String verb) {
        assertEquals(2, lepi(verb, "--colour"));
        assertFalse(err.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "stop", "bench --file x", "create-admin a@b", "identify x.jpg", "load-fixtures x"})
    void saysInOneLineThatNoServerRuns(String line) {
        assertEquals(1, lepi((line + " --home " + folder).split(" ")));
        assertEquals("", out.toString());
        String message = "lepi: no lepi runs with the home " + folder + "; ./lepi run starts one";
        assertEquals(message, err.toString().strip());
    }

    @Test
    void statusTellsItApart() {
        assertEquals(3, lepi("status", "--home", folder.toString()));
        assertTrue(out.toString().startsWith("not running"), out.toString());
    }

    @Test
    void aHomeThatCannotBeWrittenIsOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("occupied"), "a file");
        assertEquals(1, lepi("run", "--home", file.resolve("home").toString()));
        assertTrue(
                err.toString().startsWith("lepi: the lepi home " + file + "/home cannot be written"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void aPortInUseIsOneLineAndLeavesTheHomeFree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (int attempt = 0; attempt < 2; attempt++) {
                assertEquals(1, lepi("run", "--home", folder.toString(), "--port", port));
                assertTrue(err.toString().startsWith("lepi: port " + port + " is in use"), err.toString());
                assertEquals(1, err.toString().lines().count());
            }
        }
    }

    @Test
    void anAddressOfAnotherMachineIsOneLine() {
        assertEquals(1, lepi("run", "--home", folder.toString(), "--host", "192.0.2.1"));
        assertTrue(err.toString().startsWith("lepi: cannot listen on 192.0.2.1 port 8080"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536"})
    void aPortThatThereIsNotIsOneLine(String port) {
        assertEquals(1, lepi("run", "--home", folder.toString(), "--port=" + port));
        assertEquals(
                "lepi: --port must be from 1 to 65535, not " + port,
                err.toString().strip());
    }

    @Test
    void anEmptyHomeIsNotThePresentFolder() {
        assertEquals(1, lepi("status", "--home="));
        assertEquals("lepi: --home or LEPI_HOME names no folder", err.toString().strip());
    }

    @Test
    void aPasswordFileThatCannotBeReadIsOneLine() {
        assertEquals(
                1,
                lepi(
                        "run",
                        "--home",
                        folder.toString(),
                        "--db-url=jdbc:postgresql://x/y",
                        "--db-password-file",
                        folder.toString()));
        assertEquals(
                "lepi: --db-password-file " + folder + " cannot be read",
                err.toString().strip());
    }

    @Test
    void aFullDiskIsOneLine() throws Exception {
        try (Mount disk = Mount.of(folder, "size=1m")) {
            assertEquals(1, lepi("run", "--home", disk.folder() + "/home"));
            assertTrue(
                    err.toString().startsWith("lepi: the disk of " + disk.folder() + "/home has 0.0 GB left;"),
                    err.toString());
            assertEquals(1, err.toString().lines().count());
        }
    }

    @Test
    void aReadOnlyDiskIsOneLine() throws Exception {
        try (Mount disk = Mount.of(folder, "ro")) {
            assertEquals(1, lepi("run", "--home", disk.folder() + "/home"));
            assertEquals(
                    "lepi: the lepi home " + disk.folder() + "/home cannot be written (" + disk.folder()
                            + "/home: Read-only file system)",
                    err.toString().strip());
        }
    }

    @Test
    void anUnreachableDatabaseIsOneLine() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + closed + "/lepi";
        assertEquals(1, lepi("run", "--home", folder.toString(), "--port", "" + closed, "--db-url", url));
        assertTrue(
                err.toString().startsWith("lepi: the database " + url + " as lepi cannot be reached"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    private int lepi(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine =
                Lepi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
