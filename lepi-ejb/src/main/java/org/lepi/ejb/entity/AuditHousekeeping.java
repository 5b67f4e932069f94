package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.lepi.ejb.audit.AuditRetention;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Trims the audit each night. */
@ApplicationScoped
public class AuditHousekeeping implements JobHandler {
    private AuditRetention retention;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AuditHousekeeping() {}

    /** With its collaborator. */
    @Inject
    public AuditHousekeeping(AuditRetention retention) {
        this.retention = retention;
    }

    @Override
    public String type() {
        return "housekeeping.audit";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(3, 40));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("deleted", run.untilNone(retention::trim)).build();
    }
}
