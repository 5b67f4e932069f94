package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of a test's own, and the real mail server that it sends to; both can go away and come back. */
final class LepiWithMail {
    private static final int LOG_LINES = 60;
    private final Path folder;
    private final int port = Ports.free();
    private final int mailPort = Ports.free();
    private GreenMail mailServer = newMailServer();
    private Process launcher;

    /** Starts both; what belongs to the server is kept in the folder. */
    LepiWithMail(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        mailServer.start();
        launcher = run();
    }

    /** Address without a slash at its end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the server again after it has gone. */
    void start() throws IOException, InterruptedException {
        launcher = run();
    }

    private Process run() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder run = Launcher.on(folder.resolve("home"), "run", "--no-demo", "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        run.environment()
                .putAll(Map.of(
                        "LEPI_SITE_URL", url(),
                        "LEPI_MAIL_HOST", "127.0.0.1",
                        "LEPI_MAIL_PORT", String.valueOf(mailPort),
                        "LEPI_MAIL_FROM", "lepi@museum.example.org",
                        "LEPI_MAIL_STARTTLS", "false",
                        "LEPI_CONTACT_RECIPIENTS", "staff@museum.example.org",
                        "LEPI_CONTACT_PER_HOUR", "1000",
                        "LEPI_JOB_HEARTBEAT", "PT1S"));
        Process process = run.start();
        try {
            Launcher.await(process, output, "console ");
        } catch (AssertionError notStarted) {
            end();
            throw new AssertionError(notStarted.getMessage() + endOfLog(), notStarted);
        }
        return process;
    }

    /** Why it has not started; the folder goes with the test. */
    private String endOfLog() throws IOException {
        Path log = folder.resolve("home/logs/server.log");
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    /** Standard output of a verb of the launcher; fails unless it exits with 0. */
    String command(String... arguments) throws IOException, InterruptedException {
        return Launcher.output(folder.resolve("home"), arguments);
    }

    /** Ends the server and its launcher as the kernel does it; PostgreSQL stays, as on another machine it would. */
    void kill() throws InterruptedException {
        List<ProcessHandle> processes = new HomeProcesses(folder)
                .all().stream()
                        .filter(process -> process.info().command().orElse("").endsWith("java"))
                        .toList();
        assertTrue(processes.size() >= 2, "the launcher and the server, but " + processes);
        processes.forEach(ProcessHandle::destroyForcibly);
        launcher.waitFor();
        for (ProcessHandle process : processes) {
            while (process.isAlive()) {
                Thread.sleep(20);
            }
        }
    }

    void stopMailServer() {
        mailServer.stop();
    }

    /** A mail server that has received nothing yet, in the place of the one that went away. */
    void startMailServer() {
        mailServer = newMailServer();
        mailServer.start();
    }

    private GreenMail newMailServer() {
        return new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** What has arrived so far. */
    List<MimeMessage> received() {
        return List.of(mailServer.getReceivedMessages());
    }

    /** Stops both; nothing of them may be left. */
    void stop() throws InterruptedException {
        launcher.destroy();
        boolean stopped = launcher.waitFor(60, TimeUnit.SECONDS);
        List<ProcessHandle> left = new HomeProcesses(folder).all();
        end();
        assertTrue(stopped, "still there a minute after SIGTERM");
        assertEquals(List.of(), left);
    }

    private void end() {
        mailServer.stop();
        new HomeProcesses(folder).end();
    }
}
