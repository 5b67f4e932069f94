package org.lepi.ejb.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobEvent;
import org.lepi.model.job.JobEventKind;
import org.lepi.model.job.JobState;

/**
 * Writes down what becomes of a job, each step in a short transaction of its own that holds the job's row. A step of an
 * attempt that has lost its job changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLedger {
    @PersistenceContext
    private EntityManager entities;

    private JobHandlers handlers;
    private JobTypes types;
    private Consumer<JobEnded> ended;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobLedger() {}

    /** A ledger that tells observers when a job has ended. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public JobLedger(JobHandlers handlers, JobTypes types, Event<JobEnded> ended) {
        this.handlers = handlers;
        this.types = types;
        this.ended = event -> ended.fire(event);
    }

    /** A ledger outside the container; the caller holds the transaction. */
    public JobLedger(
            EntityManager entities, JobHandlers handlers, JobTypes types, Consumer<JobEnded> ended, Clock clock) {
        this.entities = entities;
        this.handlers = handlers;
        this.types = types;
        this.ended = ended;
        this.clock = clock;
    }

    /** Begins an attempt on a server, or says why not. */
    public JobTurn begin(UUID id, String node) {
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || job.state().isEnded()) {
            return JobTurn.ENDED;
        }
        Instant now = now();
        if (job.state() == JobState.RUNNING) {
            takeOver(job, now);
        }
        if (job.state() == JobState.QUEUED && job.isCancelRequested()) {
            job.cancel(now);
            end(job, JobEventKind.CANCELLED, "");
        }
        if (job.state().isEnded()) {
            return JobTurn.ENDED;
        }
        if (now.isBefore(job.dueAt())) {
            return JobTurn.later(job.dueAt());
        }
        Optional<Instant> wait = types.mustWait(job);
        if (wait.isPresent()) {
            return JobTurn.later(wait.get());
        }
        job.start(node, now);
        add(job, JobEventKind.STARTED, "");
        return JobTurn.run(job, types.deadline(job.type()));
    }

    /** The queue gives a running job only when its server has been silent for too long. */
    private void takeOver(Job job, Instant now) {
        JobError gone =
                new JobError("SERVER_GONE", "The server " + job.node() + " stopped, or failed, while it ran.", null);
        job.countFailure(gone);
        if (job.hasAttemptsLeft()) {
            job.queueAgain(now);
            add(job, JobEventKind.TAKEN_OVER, gone.sentence());
        } else {
            job.fail(gone, now);
            end(job, JobEventKind.FAILED, gone.sentence());
        }
    }

    /** Whether the attempt still had its job to report for. */
    public boolean progress(UUID id, int attempt, long done, long total, String words) {
        return entities.createQuery("update Job j set j.progressDone = :done, j.progressTotal = :total,"
                                + " j.progressWords = :words where j.id = :id and j.attempt = :attempt"
                                + " and j.state = org.lepi.model.job.JobState.RUNNING")
                        .setParameter("done", done)
                        .setParameter("total", total)
                        .setParameter("words", words)
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /** Ends a job with a result. */
    public JobNext done(UUID id, int attempt, JsonObject result) {
        return step(id, attempt, job -> {
            job.succeed(result, now());
            return end(job, JobEventKind.DONE, "");
        });
    }

    /**
     * Notes that an attempt failed; another one follows if there may be one and the job may have it.
     *
     * @param again whether another attempt may succeed
     */
    public JobNext failed(UUID id, int attempt, JobError reason, boolean again) {
        return step(id, attempt, job -> {
            job.countFailure(reason);
            if (again && job.hasAttemptsLeft()) {
                Instant due = now().plus(handlers.policy(job.type()).backoff(job.failures()));
                job.queueAgain(due);
                add(job, JobEventKind.RETRIED, reason.sentence());
                return JobNext.again(due);
            }
            job.fail(reason, now());
            return end(job, JobEventKind.FAILED, reason.sentence());
        });
    }

    /** Puts a job off without a failure. */
    public JobNext postponed(UUID id, int attempt, Instant until, String reason) {
        return step(id, attempt, job -> {
            job.queueAgain(until);
            add(job, JobEventKind.POSTPONED, reason);
            return JobNext.again(until);
        });
    }

    /** Ends a job because somebody asked for it. */
    public JobNext cancelled(UUID id, int attempt) {
        return step(id, attempt, job -> {
            job.cancel(now());
            return end(job, JobEventKind.CANCELLED, "");
        });
    }

    /** The ids of this server's jobs that its heartbeat is written to. */
    public void beat(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("update Job j set j.heartbeatAt = :now where j.id in :ids"
                            + " and j.state = org.lepi.model.job.JobState.RUNNING")
                    .setParameter("now", now())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** How jobs stand now that this server has at work. */
    public List<Job> look(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select j from Job j where j.id in :ids", Job.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private JobNext step(UUID id, int attempt, Step step) {
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            return JobNext.REMOVE;
        }
        return job.isHeldBy(attempt) ? step.apply(job) : lost(job, attempt);
    }

    /** Whoever has the job now has its row of the queue too, except when this attempt was ended from outside. */
    private static JobNext lost(Job job, int attempt) {
        if (job.state().isEnded()) {
            return JobNext.REMOVE;
        }
        boolean mine = job.attempt() == attempt && job.state() == JobState.QUEUED;
        return mine ? JobNext.again(job.dueAt()) : JobNext.LEAVE;
    }

    private JobNext end(Job job, JobEventKind kind, String words) {
        add(job, kind, words);
        ended.accept(new JobEnded(job));
        return JobNext.REMOVE;
    }

    private void add(Job job, JobEventKind kind, String words) {
        entities.persist(new JobEvent(job, kind, words, now()));
        entities.flush(); // numbered in the order in which things happen
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One change of a job that the attempt holds. */
    private interface Step {
        JobNext apply(Job job);
    }
}
