package org.lepi.web.job;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.job.JobDetails;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobEvent;

/** Jobs as JSON. */
final class JobRepresentation {
    private JobRepresentation() {}

    static JsonObjectBuilder job(Job job) {
        return JsonParts.object()
                .add("id", job.id().toString())
                .add("type", job.type())
                .add("title", job.title())
                .add("state", word(job.state()))
                .add("attempt", job.attempt())
                .add("failures", job.failures())
                .add("maxAttempts", job.maxAttempts())
                .add("progress", progress(job))
                .add("cancelRequested", job.isCancelRequested())
                .add("orderedBy", text(job.orderedBy()))
                .add("orderedAt", text(job.orderedAt()))
                .add("dueAt", text(job.dueAt()))
                .add("startedAt", text(job.startedAt()))
                .add("endedAt", text(job.endedAt()))
                .add("node", text(job.node()))
                .add("parent", text(job.parentId()))
                .add("result", job.result() == null ? JsonValue.NULL : job.result())
                .add("error", error(job.error()));
    }

    static JsonObject details(JobDetails details) {
        JsonArrayBuilder events = JsonParts.array();
        details.events().forEach(event -> events.add(event(event)));
        JsonArrayBuilder children = JsonParts.array();
        details.children().forEach(child -> children.add(child.id().toString()));
        JsonObjectBuilder json = job(details.job()).add("events", events).add("children", children);
        if (details.stack() != null) {
            json.add("stack", details.stack());
        }
        return json.build();
    }

    private static JsonObjectBuilder progress(Job job) {
        return JsonParts.object()
                .add("done", job.progressDone())
                .add("total", job.progressTotal())
                .add("words", job.progressWords());
    }

    private static JsonObjectBuilder event(JobEvent event) {
        return JsonParts.object()
                .add("at", text(event.at()))
                .add("event", word(event.kind()))
                .add("attempt", event.attempt())
                .add("node", text(event.node()))
                .add("words", event.words());
    }

    private static JsonValue error(@Nullable JobError error) {
        return error == null
                ? JsonValue.NULL
                : JsonParts.object()
                        .add("kind", error.kind().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .add("detail", error.sentence())
                        .build();
    }

    /** In lower case, as the parameter {@code state} has it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonValue text(@Nullable Instant moment) {
        return text(moment == null ? null : moment.toString());
    }

    private static JsonValue text(@Nullable UUID id) {
        return text(id == null ? null : id.toString());
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : JsonParts.text(text);
    }
}
