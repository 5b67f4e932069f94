package org.lepi.admin.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.entity.QueryText;
import org.lepi.ejb.job.JobDetails;
import org.lepi.ejb.job.JobQueue;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;

/** One job: how it stands, what was asked, what came out, and all its attempts. */
@Named
@ViewScoped
public class JobView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobQueue queue;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private @Nullable UUID id;
    private final Once<JobDetails> details = new Once<>(() -> queue.find(chosen()));

    /** Reads the job, or refuses it. */
    public void load() {
        details.get();
    }

    /** The job that the address names; one that the reader may not see is not there. */
    public JobDetails getDetails() {
        return details.get();
    }

    private Job job() {
        return getDetails().job();
    }

    public String getTitle() {
        return job().title().isEmpty() ? job().type() : job().title();
    }

    public String getArguments() {
        return JsonText.of(job().arguments());
    }

    /** Empty while there is none. */
    public String getResult() {
        JsonObject result = job().result();
        return result == null ? "" : JsonText.of(result);
    }

    /** How long the latest attempt took, or takes so far; empty before the first. */
    public String getRuntime() {
        Instant started = job().startedAt();
        Instant ended = job().endedAt();
        if (started == null || (ended != null && ended.isBefore(started))) {
            return "";
        }
        return words.duration(Duration.between(started, ended == null ? Instant.now() : ended));
    }

    /** "57 of 100, 57 %", "57", or nothing where nothing is counted. */
    public String getProgress() {
        if (job().progressTotal() > 0) {
            return words.of(
                    "job.progress",
                    job().progressDone(),
                    job().progressTotal(),
                    words.percent((double) job().progressDone() / job().progressTotal()));
        }
        return job().progressDone() > 0 ? words.number(job().progressDone()) : "";
    }

    /** What was done by the request that ordered the job; empty for readers who may not see that. */
    public String getAuditAddress() {
        String request = job().correlationId();
        return request == null || !caller.may(Permission.AUDIT_VIEW)
                ? ""
                : "list.xhtml?of=audit&f.requestId=" + QueryText.encoded(request);
    }

    public boolean isCancellable() {
        boolean own = caller.id().equals(job().orderedBy());
        return !job().state().isEnded() && !job().isCancelRequested() && (own || caller.may(Permission.JOBS_CHANGE));
    }

    public boolean isRetriable() {
        return queue.mayRetry(chosen());
    }

    public String cancel() {
        return changed(() -> queue.cancel(chosen()), "job.cancelled");
    }

    /** Sends it again with all its attempts. */
    public String retry() {
        return changed(() -> queue.retry(chosen(), null), "job.retried");
    }

    private String changed(Runnable change, String success) {
        return Outcome.always(change, words.of(success), "/job?id=" + id);
    }

    private UUID chosen() {
        if (id == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "The address names no job.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
