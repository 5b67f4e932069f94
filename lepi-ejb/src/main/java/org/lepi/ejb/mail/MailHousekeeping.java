package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Deletes old mails each night. */
@ApplicationScoped
public class MailHousekeeping implements JobHandler {
    private MailRetention retention;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailHousekeeping() {}

    /** With its collaborator. */
    @Inject
    public MailHousekeeping(MailRetention retention) {
        this.retention = retention;
    }

    @Override
    public String type() {
        return "housekeeping.mails";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(3, 50));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("deleted", run.untilNone(retention::trim)).build();
    }
}
