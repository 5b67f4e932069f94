package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.job.JobEnded;
import org.lepi.model.account.Account;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.mail.MailType;

/** Mails whoever ordered a job and wants to know of its end, in the transaction that ends it. */
@ApplicationScoped
public class JobFinishedMail {
    @PersistenceContext
    private EntityManager entities;

    private Mails mails;
    private MailSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobFinishedMail() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public JobFinishedMail(Mails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** A job has ended. */
    void tell(@Observes JobEnded ended) {
        Job job = ended.job();
        UUID owner = job.orderedBy();
        Account account = owner == null || !job.isMailedWhenEnded() ? null : entities.find(Account.class, owner);
        if (account == null || account.kind() != Account.Kind.PERSON || !account.isEnabled()) {
            return;
        }
        JobError error = job.error();
        mails.send(new MailOrder(
                MailType.JOB_FINISHED,
                account.login(),
                account.language().map(Locale::forLanguageTag).orElseGet(settings::language),
                Map.of(
                        "name",
                        account.displayName(),
                        "title",
                        job.title().isEmpty() ? job.type() : job.title(),
                        "state",
                        job.state().name(),
                        "detail",
                        error == null ? "" : error.sentence()),
                "job:" + job.id() + ":" + job.attempt()));
    }
}
