package org.lepi.ejb.job;

import static java.util.logging.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.lepi.model.identity.JsonParts;

/** Forgets old jobs and repairs the queue, each hour. */
@ApplicationScoped
public class JobHousekeeping implements JobHandler {
    private static final Logger LOG = Logger.getLogger(JobHousekeeping.class.getName());
    private static final Duration SILENT = Duration.ofMinutes(10);

    private JobUpkeep upkeep;
    private JobSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobHousekeeping() {}

    /** With its collaborators. */
    @Inject
    public JobHousekeeping(JobUpkeep upkeep, JobSettings settings) {
        this.upkeep = upkeep;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "housekeeping.jobs";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofHours(1)));
    }

    @Override
    public JsonObject run(JobRun run) {
        Instant now = Instant.now();
        while (upkeep.forget(now, settings.keep())) {
            run.checkCancelled();
        }
        int repaired = upkeep.repair(now.minus(SILENT));
        if (repaired > 0) {
            LOG.log(WARNING, "{0} jobs stood in no queue; they are queued again", repaired);
        }
        return JsonParts.object().add("repaired", repaired).build();
    }
}
