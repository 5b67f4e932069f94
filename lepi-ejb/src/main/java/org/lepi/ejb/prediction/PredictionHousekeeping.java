package org.lepi.ejb.prediction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Ends what a crash has left behind, each minute. */
@ApplicationScoped
public class PredictionHousekeeping implements JobHandler {
    private AbandonedRequests abandoned;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PredictionHousekeeping() {}

    /** Of the installation's predictions. */
    @Inject
    public PredictionHousekeeping(AbandonedRequests abandoned) {
        this.abandoned = abandoned;
    }

    @Override
    public String type() {
        return "housekeeping.predictions";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofMinutes(1)));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("failed", abandoned.sweep()).build();
    }
}
