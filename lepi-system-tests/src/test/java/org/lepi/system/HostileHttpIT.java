package org.lepi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-meaning client sends, and what no answer may give away. */
@ExtendWith(RunningLepi.class)
class HostileHttpIT {
    private static final String UPLOAD = "POST /pred-api/v1/predictions HTTP/1.1";
    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"209715200", "5000000000"})
    void aTooLongBodyIsRefusedByItsAnnouncedLength(String length) throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.head(UPLOAD, "Host: lepi", bearer(), "Content-Type: image/jpeg", "Content-Length: " + length);
            assertTooLarge(connection.answer());
        }
    }

    @Test
    void theRefusalReachesAClientThatSendsOn() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.head(UPLOAD, "Host: lepi", bearer(), "Content-Type: image/jpeg", "Content-Length: 209715200");
            connection.pour(new byte[MEGABYTE], 200);
            assertTooLarge(connection.answer());
        }
    }

    @Test
    void aTooLongBodyOfUnknownLengthIsRefusedWhileItComes() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.head(UPLOAD, "Host: lepi", bearer(), "Content-Type: image/jpeg", "Transfer-Encoding: chunked");
            connection.pour(chunk(new byte[MEGABYTE]), 60);
            assertTooLarge(connection.answer());
        }
    }

    @Test
    void aTooLongFormOfUnknownLengthIsRefusedWhileItComes() throws Exception {
        byte[] form = new Multipart()
                .file("image", "a.jpg", "image/jpeg", new byte[30 * MEGABYTE])
                .body();
        try (RawConnection connection = new RawConnection()) {
            connection.head(
                    UPLOAD,
                    "Host: lepi",
                    bearer(),
                    "Content-Type: " + Multipart.mediaType(),
                    "Transfer-Encoding: chunked");
            connection.pour(chunk(form), 1);
            assertTooLarge(connection.answer());
        }
    }

    private static byte[] chunk(byte[] data) {
        return (Integer.toHexString(data.length) + "\r\n" + new String(data, ISO_8859_1) + "\r\n").getBytes(ISO_8859_1);
    }

    @Test
    void aTooLongJsonBodyIsRefused() throws Exception {
        for (String path : List.of("/pred-api/v1/taxa", "/pred-api/v1/accounts", "/pred-api/auth/token")) {
            try (RawConnection connection = new RawConnection()) {
                connection.head(
                        "POST " + path + " HTTP/1.1",
                        "Host: lepi",
                        bearer(),
                        "Content-Type: application/json",
                        "Content-Length: 70000");
                assertTooLarge(connection.answer());
            }
        }
    }

    @Test
    void anAnswerDoesNotTellWhatServesIt() throws Exception {
        for (String path : List.of("/", "/nothing-here", "/pred-api/v1/site", "/lepi-admin/login.xhtml", "/openapi")) {
            Api.Answer answer = Api.anonymous().get(path);
            HttpHeaders headers = answer.response().headers();
            assertEquals(List.of(), headers.allValues("Server"), path);
            assertEquals(List.of(), headers.allValues("X-Powered-By"), path);
            assertFalse(answer.body().contains("Payara"), path);
        }
    }

    @Test
    void onlyTheConsoleHasSessionsAndTheirCookiesAreStrict() throws Exception {
        for (String path : List.of("/", "/identify/", "/about/", "/contact/", "/predictions/", "/pred-api/v1/site")) {
            Api.Answer page = Api.anonymous().get(path);
            assertEquals(200, page.status(), path);
            assertEquals(List.of(), page.response().headers().allValues("Set-Cookie"), path);
        }
        List<String> cookies = Api.anonymous()
                .get("/lepi-admin/login.xhtml")
                .response()
                .headers()
                .allValues("Set-Cookie");
        assertEquals(1, cookies.size(), cookies.toString());
        String cookie = cookies.get(0);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    }

    /** The container logs a stack for each call that an EJB refuses; resources refuse before. */
    @Test
    void aRefusalLeavesOneLineInTheLog() throws Exception {
        Api partner = Person.create("partner").api();
        String nothing = "00000000-0000-7000-8000-000000000000";
        long before = Files.size(serverLog());
        List<Api.Answer> refusals = List.of(
                partner.get("/pred-api/v1/accounts"),
                partner.get("/pred-api/prediction-models"),
                partner.delete("/pred-api/v1/taxa/" + nothing),
                partner.delete("/pred-api/images/" + nothing),
                partner.delete("/pred-api/taxonomy/genus/" + nothing),
                partner.post("/pred-api/v1/models/imports", "application/zip", new byte[9]));
        String written = "";
        for (Api.Answer refusal : refusals) {
            assertEquals(403, refusal.status(), refusal.body());
            written = awaitLog(before, refusal.json().getString("instance"));
        }
        assertFalse(written.contains("AS-EJB-00056"), "a stack of the EJB container");
    }

    @Test
    void theLibrariesLogToo() throws Exception {
        assertFalse(Files.readString(serverLog()).contains("SLF4J"), "SLF4J found no provider");
    }

    private static Path serverLog() {
        return RunningLepi.home().resolve("logs").resolve("server.log");
    }

    /** What the log has from a byte on, when it has come to a text. */
    private static String awaitLog(long from, String text) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            byte[] log = Files.readAllBytes(serverLog());
            String written = new String(log, (int) from, log.length - (int) from, UTF_8);
            if (written.contains(text)) {
                return written;
            }
            assertTrue(Instant.now().isBefore(deadline), text + " is not in the log: " + written);
            Thread.sleep(50);
        }
    }

    private static String bearer() throws IOException, InterruptedException {
        return "Authorization: Bearer " + Api.operatorToken();
    }

    private static void assertTooLarge(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("urn:lepi:problem:upload-too-large"), answer);
    }
}
