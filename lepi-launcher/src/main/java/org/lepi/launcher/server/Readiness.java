package org.lepi.launcher.server;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The server's own word on whether it can serve: {@code GET /health/ready}. */
public final class Readiness {
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;

    public Readiness(URI server) {
        request = HttpRequest.newBuilder(URI.create(server + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** True once it answers 200 and the application takes part in the answer: an empty server answers 200 too. */
    public boolean isReached() throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == OK && namesAnyCheck(response.body());
        } catch (IOException notListening) {
            return false;
        }
    }

    private static boolean namesAnyCheck(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return !reader.readObject().getJsonArray("checks").isEmpty();
        } catch (JsonException notYetTheHealthService) {
            return false;
        }
    }
}
