package org.lepi.launcher.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.home.RunningServer;

/**
 * The running server's API as its operator sees it, who is whoever can read the secret in the home. Thread-safe; the
 * token is asked for once, so an instance is for one verb and not for days.
 */
public final class LepiClient {
    /** Imports of large models are vetted while the request waits. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final int FIRST_ERROR = 400;
    private static final String API = "/pred-api";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private final LepiHome home;
    private @Nullable String token;

    public LepiClient(URI server, LepiHome home) {
        this.server = server;
        this.home = home;
    }

    /**
     * For the instance that runs with this home.
     *
     * @throws LaunchFailure if none runs
     */
    public static LepiClient of(LepiHome home) {
        return new LepiClient(RunningServer.required(home).url(), home);
    }

    /** An access token of the operator. */
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null) {
            String form = "grant_type=client_credentials&client_id=operator&client_secret="
                    + Files.readString(home.operatorSecret()).strip();
            HttpRequest request = request("/oauth/token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            token = json(send(request)).getString("access_token");
        }
        return token;
    }

    /**
     * Posts to the API.
     *
     * @param path below {@code /pred-api}, with its query
     * @return the answer; an empty object where it has no body
     * @throws ApiFailure if the server refuses
     */
    public JsonObject post(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", mediaType)
                .POST(body)
                .build();
        return json(send(request));
    }

    /**
     * Reads from the API.
     *
     * @param path below {@code /pred-api}, with its query
     * @throws ApiFailure if the server refuses
     */
    public JsonObject get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Authorization", "Bearer " + token()).build();
        return json(send(request));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + API + path))
                .timeout(LIMIT)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw ApiFailure.of(response.statusCode(), response.body());
            }
            return response;
        } catch (ConnectException e) {
            throw new LaunchFailure("the server at " + server + " does not answer", e);
        } catch (IOException e) {
            throw new LaunchFailure("the server at " + server + " gave no whole answer (" + e.getMessage() + ")", e);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        if (response.body().isBlank()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new LaunchFailure("the server's answer to " + response.uri().getPath() + " is no JSON", e);
        }
    }
}
