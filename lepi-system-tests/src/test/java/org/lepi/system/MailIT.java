package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Mails of a server of its own to a real mail server, while both go away and come back. */
@SuppressWarnings("NullAway.Init") // set before each test
class MailIT {
    private static final int KILLS = 20;
    private static final Duration DELIVERY = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Unpacked once; the database outlives the kills. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder = Path.of("");

    private final List<MimeMessage> received = new ArrayList<>();
    private LepiWithMail lepi;

    @BeforeEach
    void start() throws Exception {
        lepi = new LepiWithMail(folder);
    }

    @AfterEach
    void stop() throws Exception {
        lepi.stop();
    }

    @Test
    void noMailIsLostWhoeverIsKilledAndEachArrivesOnceWhenTheMailServerIsBack() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            accept("kill " + i);
            lepi.kill();
            lepi.start();
        }
        Set<String> expected =
                IntStream.range(0, KILLS).mapToObj(i -> "kill " + i).collect(Collectors.toSet());
        await(expected);
        // one that arrived twice was sent at the moment of a kill, and is the same mail
        Map<String, Set<String>> ids = received.stream()
                .collect(Collectors.groupingBy(MailIT::subject, Collectors.mapping(MailIT::id, Collectors.toSet())));
        ids.forEach((subject, messageIds) -> assertEquals(1, messageIds.size(), subject));

        collect();
        lepi.stopMailServer();
        received.clear();
        Set<String> waiting = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            accept("away " + i);
            waiting.add("away " + i);
        }
        Thread.sleep(3_000); // each has been tried
        lepi.startMailServer();
        await(waiting);
        Thread.sleep(3_000);
        collect();
        assertEquals(waiting.size(), received.size(), "each once");
    }

    private void accept(String subject) throws IOException, InterruptedException {
        String body = "{\"name\":\"Merian\",\"email\":\"merian@example.org\",\"subject\":\"" + subject
                + "\",\"message\":\"It is Vanessa cardui.\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(lepi.url() + "/pred-api/v1/contact"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
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
        received.addAll(lepi.received());
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
}
