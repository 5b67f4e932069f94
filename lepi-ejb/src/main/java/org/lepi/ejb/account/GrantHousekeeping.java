package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Forgets grants that have ended, each hour. */
@ApplicationScoped
public class GrantHousekeeping implements JobHandler {
    private Grants grants;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected GrantHousekeeping() {}

    /** Of the installation's grants. */
    @Inject
    public GrantHousekeeping(Grants grants) {
        this.grants = grants;
    }

    @Override
    public String type() {
        return "housekeeping.grants";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofHours(1)));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("forgotten", grants.forgetExpired()).build();
    }
}
