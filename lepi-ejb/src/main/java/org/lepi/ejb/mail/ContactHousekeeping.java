package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.ejb.job.Recurrence;
import org.lepi.model.identity.JsonParts;

/** Forgets visitors' addresses, each hour. */
@ApplicationScoped
public class ContactHousekeeping implements JobHandler {
    private ContactForm form;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ContactHousekeeping() {}

    /** Of the contact form. */
    @Inject
    public ContactHousekeeping(ContactForm form) {
        this.form = form;
    }

    @Override
    public String type() {
        return "housekeeping.contacts";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Duration.ofHours(1)));
    }

    @Override
    public JsonObject run(JobRun run) {
        return JsonParts.object().add("forgotten", form.forget()).build();
    }
}
