package org.lepi.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.lepi.model.failure.LepiException.Violation;

/**
 * A problem details object, RFC 9457.
 *
 * @param type what kind it is, the same for every occurrence
 * @param detail what happened this time, for people; never a stack trace or another system's message
 * @param instance the request's id as a URN; the log has the same
 * @param violations every wrong part of the request; may be empty
 * @param headers that go with it, such as Retry-After; not part of the document
 */
record Problem(
        ProblemType type, String detail, String instance, List<Violation> violations, Map<String, String> headers) {

    /** The media type of the document. */
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    int status() {
        return type.status();
    }

    JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail)
                .add("instance", instance);
        if (!violations.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            violations.forEach(violation -> list.add(
                    Json.createObjectBuilder().add("field", violation.field()).add("message", violation.message())));
            json.add("violations", list);
        }
        return json.build();
    }
}
