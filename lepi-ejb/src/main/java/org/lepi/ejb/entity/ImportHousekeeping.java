package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Deletes old imports each night. */
@ApplicationScoped
public class ImportHousekeeping implements JobHandler {
    private ImportRetention retention;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImportHousekeeping() {}

    /** With its collaborator. */
    @Inject
    public ImportHousekeeping(ImportRetention retention) {
        this.retention = retention;
    }

    @Override
    public String type() {
        return "housekeeping.imports";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(3, 55));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("deleted", run.untilNone(retention::trim)).build();
    }
}
