package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
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
import java.util.function.Predicate;
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
    /** Each kill is a start of a server: {@code -Dlepi.kills=20} is the full proof. */
    private static final int KILLS = Integer.getInteger("lepi.kills", 5);

    /** Mails on the way at each kill. */
    private static final int MAILS = 4;

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
        if (lepi != null) {
            lepi.stop();
        }
    }

    @Test
    void noMailIsLostWhoeverIsKilledAndEachArrivesOnceWhenTheMailServerIsBack() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            for (int mail = 0; mail < MAILS; mail++) {
                accept("kill " + (i * MAILS + mail));
            }
            lepi.kill();
            lepi.start();
        }
        Set<String> expected =
                IntStream.range(0, KILLS * MAILS).mapToObj(i -> "kill " + i).collect(Collectors.toSet());
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
        awaitJobs("each has been tried", job -> job.getInt("attempt") > 0 && !isIn("running", job));
        lepi.startMailServer();
        await(waiting);
        awaitJobs("nothing is left to send", job -> isIn("done", job));
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

    /** Waits until all that mails are sent by is so. */
    private void awaitJobs(String what, Predicate<JsonObject> condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(DELIVERY);
        String token = lepi.command("token").strip();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(lepi.url() + "/pred-api/v1/jobs?limit=100&type=mail.send"))
                .header("Authorization", "Bearer " + token)
                .build();
        String body;
        do {
            Thread.sleep(100);
            body = CLIENT.send(request, BodyHandlers.ofString()).body();
            assertTrue(Instant.now().isBefore(deadline), "not so: " + what + " " + body);
        } while (!jobs(body).stream().allMatch(condition));
    }

    private static List<JsonObject> jobs(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("jobs").getValuesAs(JsonObject.class);
        }
    }

    private static boolean isIn(String state, JsonObject job) {
        return state.equals(job.getString("state"));
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
