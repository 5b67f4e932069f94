package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lepi.ejb.job.JobEnded;
import org.lepi.ejb.setting.PresentSettings;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobState;
import org.lepi.model.mail.MailType;
import org.lepi.model.setting.SettingName;

/** Mails whoever runs the installation what is wrong with it, at most once in each hour for one cause. */
@ApplicationScoped
public class Alerts {
    /** What a job fails of that is not the fault of whoever ordered it. */
    private static final Set<String> OWN_FAULTS =
            Set.of("INTERNAL", "DEADLINE", "SERVER_GONE", "STORE_FAILED", "INFERENCE_FAILED");

    private Mails mails;
    private MailSettings settings;
    private PresentSettings present;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Alerts() {}

    /** With its collaborators. */
    @Inject
    public Alerts(Mails mails, MailSettings settings, PresentSettings present) {
        this.mails = mails;
        this.settings = settings;
        this.present = present;
    }

    /** Alerts at a given clock's time, outside the container. */
    public Alerts(Mails mails, MailSettings settings, PresentSettings present, Clock clock) {
        this(mails, settings, present);
        this.clock = clock;
    }

    /**
     * Orders the mails in the caller's transaction, unless this cause had its mails in this hour.
     *
     * @param cause the same for what is wrong in the same way: {@code disk:home}
     * @param title in some words, the same in all languages
     */
    public void raise(String cause, String title, String detail) {
        Instant now = clock.instant();
        for (String recipient : recipients()) {
            mails.send(new MailOrder(
                    MailType.ALERT,
                    recipient,
                    settings.language(),
                    Map.of("title", title, "detail", detail, "time", MailMoment.words(now, settings.language())),
                    "alert:" + cause + ":" + now.truncatedTo(ChronoUnit.HOURS) + ":" + recipient));
        }
    }

    private List<String> recipients() {
        return Stream.of(present.text(SettingName.ALERT_RECIPIENTS).split(",", -1))
                .filter(MailAddress::isOne)
                .map(MailAddress::of)
                .distinct()
                .toList();
    }

    /** A job has ended: lepi's own ought not to fail at all, those of people not by lepi's fault. */
    public void lookAt(@Observes JobEnded ended) {
        Job job = ended.job();
        JobError error = job.error();
        if (job.state() == JobState.FAILED
                && error != null
                && (job.orderedBy() == null || OWN_FAULTS.contains(error.kind()))) {
            raise("job:" + job.type(), job.type() + ": FAILED", error.sentence());
        }
    }
}
