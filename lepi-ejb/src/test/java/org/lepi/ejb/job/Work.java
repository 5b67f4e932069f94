package org.lepi.ejb.job;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handler that does what a test says. */
record Work(String type, JobPolicy policy, @Nullable Recurrence every, Body body) implements JobHandler {
    /** What is done; its result is not looked at. */
    interface Body {
        void run(JobRun run) throws Exception;
    }

    static final JobPolicy QUICK =
            new JobPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMinutes(1), 0, false);

    Work(String type, Body body) {
        this(type, QUICK, null, body);
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.ofNullable(every);
    }

    @Override
    public JsonObject run(JobRun run) throws Exception {
        body.run(run);
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
