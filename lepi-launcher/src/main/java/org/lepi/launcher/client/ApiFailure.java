package org.lepi.launcher.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.lepi.launcher.LaunchFailure;

/** The server refused: its problem (RFC 9457) as {@code title: detail}, then a line for each violation. */
public final class ApiFailure extends LaunchFailure {
    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;

    private final int status;

    private ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    static ApiFailure of(int status, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return new ApiFailure(status, message(status, reader.readObject()));
        } catch (JsonException noProblemDocument) {
            return new ApiFailure(status, "the server answered " + status);
        }
    }

    /** Whether what was to be made is there already. */
    public boolean isConflict() {
        return status == CONFLICT;
    }

    private static String message(int status, JsonObject problem) {
        if (problem.containsKey("error")) {
            return problem.getString("error") + ": " + problem.getString("error_description", "");
        }
        StringBuilder message = new StringBuilder(problem.getString("title", "the server answered " + status));
        message.append(": ").append(problem.getString("detail", "no detail"));
        for (JsonObject violation : problem.getOrDefault("violations", JsonArray.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)) {
            message.append("\n  ").append(violation.getString("field", "")).append(": ");
            message.append(violation.getString("message", ""));
        }
        return message.toString();
    }
}
