package org.lepi.ejb.job;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done later.
 *
 * @param type of the handler that does it
 * @param arguments for the handler; administrators can read them, so no secrets
 * @param title what people call it; empty for the type's name
 * @param due not before this; null for as soon as possible
 * @param uniqueKey there is at most one job with this key that has not ended; null for no limit
 * @param parent the job that it belongs to
 * @param mail whether whoever orders it gets a mail at its end
 */
public record JobOrder(
        String type,
        JsonObject arguments,
        String title,
        @Nullable Instant due,
        @Nullable String uniqueKey,
        @Nullable UUID parent,
        boolean mail) {
    public JobOrder(String type, JsonObject arguments) {
        this(type, arguments, "", null, null, null, false);
    }

    public JobOrder titled(String newTitle) {
        return new JobOrder(type, arguments, newTitle, due, uniqueKey, parent, mail);
    }

    public JobOrder at(Instant newDue) {
        return new JobOrder(type, arguments, title, newDue, uniqueKey, parent, mail);
    }

    public JobOrder once(String key) {
        return new JobOrder(type, arguments, title, due, key, parent, mail);
    }

    public JobOrder under(UUID job) {
        return new JobOrder(type, arguments, title, due, uniqueKey, job, mail);
    }

    public JobOrder mailed() {
        return new JobOrder(type, arguments, title, due, uniqueKey, parent, true);
    }
}
