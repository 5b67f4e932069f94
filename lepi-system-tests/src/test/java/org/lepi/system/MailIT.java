package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Mails of a server of its own to a real mail server, while both go away and come back. */
@SuppressWarnings("NullAway.Init") // set before each test
class MailIT {
    private static final int KILLS = 20;
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration DELIVERY = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Unpacked once; the database outlives the kills. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder = Path.of("");

    private final List<MimeMessage> received = new ArrayList<>();
    private int port;
    private int mailPort;
    private GreenMail mailServer;
    private Process launcher;

    @BeforeEach
    void start() throws Exception {
        port = freePort();
        mailPort = freePort();
        startMailServer();
        startLepi();
    }

    @AfterEach
    void stop() throws Exception {
        launcher.destroy();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS), "still there a minute after SIGTERM");
        mailServer.stop();
        assertEquals(List.of(), new HomeProcesses(folder).all());
    }

    @Test
    void noMailIsLostWhoeverIsKilledAndEachArrivesOnceWhenTheMailServerIsBack() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            accept("kill " + i);
            kill();
            startLepi();
        }
        Set<String> expected =
                IntStream.range(0, KILLS).mapToObj(i -> "kill " + i).collect(Collectors.toSet());
        await(expected);
        // one that arrived twice was sent at the moment of a kill, and is the same mail
        Map<String, Set<String>> ids = received.stream()
                .collect(Collectors.groupingBy(MailIT::subject, Collectors.mapping(MailIT::id, Collectors.toSet())));
        ids.forEach((subject, messageIds) -> assertEquals(1, messageIds.size(), subject));

        collect();
        mailServer.stop();
        received.clear();
        Set<String> waiting = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            accept("away " + i);
            waiting.add("away " + i);
        }
        Thread.sleep(3_000); // each has been tried
        startMailServer();
        await(waiting);
        Thread.sleep(3_000);
        collect();
        assertEquals(waiting.size(), received.size(), "each once");
    }

    private void accept(String subject) throws IOException, InterruptedException {
        String body = "{\"name\":\"Merian\",\"email\":\"merian@example.org\",\"subject\":\"" + subject
                + "\",\"message\":\"It is Vanessa cardui.\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pred-api/v1/contact"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
    }

    /** The server and its launcher, as the kernel does it; PostgreSQL stays, as a database on another machine would. */
    private void kill() throws InterruptedException {
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

    private void startLepi() throws IOException, InterruptedException {
        ProcessBuilder run = Launcher.on(folder.resolve("home"), "run", "--no-demo", "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        run.environment()
                .putAll(Map.of(
                        "LEPI_MAIL_HOST", "127.0.0.1",
                        "LEPI_MAIL_PORT", String.valueOf(mailPort),
                        "LEPI_MAIL_FROM", "lepi@museum.example.org",
                        "LEPI_MAIL_STARTTLS", "false",
                        "LEPI_CONTACT_RECIPIENTS", "staff@museum.example.org",
                        "LEPI_CONTACT_PER_HOUR", "1000",
                        "LEPI_JOB_HEARTBEAT", "PT1S"));
        launcher = run.start();
        Instant deadline = Instant.now().plus(START);
        while (!Files.readString(folder.resolve("output")).contains("console ")) {
            assertTrue(
                    launcher.isAlive() && Instant.now().isBefore(deadline), Files.readString(folder.resolve("output")));
            Thread.sleep(100);
        }
    }

    private void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    private void await(Set<String> subjects) throws InterruptedException {
        Instant deadline = Instant.now().plus(DELIVERY);
        Set<String> missing = new TreeSet<>(subjects);
        while (!missing.isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), "lost: " + missing);
            Thread.sleep(100);
            collect();
            received.forEach(message -> missing.remove(subject(message)));
        }
    }

    private void collect() {
        received.clear();
        received.addAll(Stream.of(mailServer.getReceivedMessages()).toList());
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject().replace("Contact form: ", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
