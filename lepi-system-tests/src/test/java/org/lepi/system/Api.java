package org.lepi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A partner system's view of the API: a token and plain HTTP. */
final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** How long the operator's token is kept: less than it is good for. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static String operatorToken = "";
    private static Instant operatorTokenAt = Instant.MIN;

    private final @Nullable String token;

    private Api(@Nullable String token) {
        this.token = token;
    }

    static Api anonymous() {
        return new Api(null);
    }

    static Api withToken(String token) {
        return new Api(token);
    }

    /** With the access token that the launcher gives to scripts on this host. */
    static Api asOperator() throws IOException, InterruptedException {
        return new Api(operatorToken());
    }

    /** The launcher's token, which it needs a process for: the same one for some minutes. */
    static synchronized String operatorToken() throws IOException, InterruptedException {
        if (operatorTokenAt.isBefore(Instant.now().minus(KEPT))) {
            operatorToken = RunningLepi.command("token").strip();
            operatorTokenAt = Instant.now();
        }
        return operatorToken;
    }

    /** What a program is answered that asks for a token with its secret. */
    static Answer clientToken(String id, String secret) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        return anonymous().post("/pred-api/oauth/token", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    /** What came back. */
    record Answer(int status, String mediaType, String body, HttpResponse<String> response) {
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    Answer getAs(String path, String accepted) throws IOException, InterruptedException {
        return answer(request("GET", path, BodyPublishers.noBody()).header("Accept", accepted));
    }

    Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("GET", path, BodyPublishers.noBody());
        headers.forEach(request::header);
        return answer(request);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    Answer post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, mediaType, BodyPublishers.ofByteArray(body));
    }

    Answer postJson(String path, JsonObject body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer send(String method, String path, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, path, body);
        if (!"GET".equals(method) && !"DELETE".equals(method)) {
            request.header("Content-Type", mediaType);
        }
        return answer(request);
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningLepi.url() + path)).method(method, body);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response);
    }
}
