package org.lepi.ejb.job;

import static java.util.logging.Level.INFO;
import static java.util.logging.Level.WARNING;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.job.RunningJob.Reason;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;

/**
 * Runs one attempt from its begin to its end. It is tried again after a failure, except when it would fail again: a
 * {@code LepiException} about the order itself, a deadline that has passed, or an attempt that was cancelled.
 */
final class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int TRIES_TO_END = 5;
    private static final int LONGEST_STACK = 20_000;
    private static final Set<FailureKind> PASSING =
            Set.of(FailureKind.BUSY, FailureKind.STORE_FAILED, FailureKind.MODEL_NOT_READY);

    private final String node;
    private final JobLedger ledger;
    private final JobHandlers handlers;
    private final CurrentAccount caller;
    private final RunningJobs running;
    private final Clock clock = Clock.systemUTC();

    JobRunner(String node, JobServices services, RunningJobs running) {
        this.node = node;
        this.ledger = services.ledger();
        this.handlers = services.handlers();
        this.caller = services.caller();
        this.running = running;
    }

    /** Runs the job if it is to run; tells what becomes of its row in the queue. */
    JobNext run(UUID id) {
        JobTurn turn = ledger.begin(id, node);
        Job job = turn.job();
        if (job == null) {
            return turn.later() == null ? JobNext.REMOVE : JobNext.again(turn.later());
        }
        RunningJob attempt = running.enter(id, job.attempt(), clock.instant().plus(turn.deadline()));
        return perform(job, attempt, turn.deadline());
    }

    @SuppressWarnings("checkstyle:illegalcatch") // a handler may fail with any exception, and its job ends by that
    private JobNext perform(Job job, RunningJob attempt, Duration deadline) {
        JsonObject result;
        try {
            result = work(job, attempt);
        } catch (Exception e) {
            return persistently(() -> ended(job, attempt, deadline, e));
        }
        return persistently(() -> ledger.done(attempt.id(), attempt.attempt(), result));
    }

    /** An error, such as of memory that is out, goes on to the scheduler: to the ledger the attempt was broken off. */
    private JsonObject work(Job job, RunningJob attempt) throws Exception {
        try {
            JobHandler handler = handlers.of(job.type());
            JobRun run = new JobRun(job, reports(attempt));
            UUID account = job.orderedBy();
            return account == null
                    ? handler.run(run)
                    : caller.actAs(account, job.impersonatorId(), job.correlationId(), () -> handler.run(run));
        } finally {
            running.leave(attempt);
        }
    }

    private JobNext ended(Job job, RunningJob attempt, Duration deadline, Exception failure) {
        UUID id = attempt.id();
        int number = attempt.attempt();
        Reason reason = attempt.reason();
        if (reason == Reason.DRAINED) {
            return ledger.postponed(id, number, clock.instant(), "The server " + node + " has given it back.");
        }
        if (reason == Reason.DEADLINE) {
            return ledger.failed(id, number, tooSlow(deadline), false);
        }
        if (reason != null) {
            return ledger.cancelled(id, number);
        }
        if (failure instanceof JobPostponed postponed) {
            return ledger.postponed(id, number, postponed.until(), String.valueOf(postponed.getMessage()));
        }
        LOG.log(isExpected(failure) ? INFO : WARNING, failure, () -> "Job " + id + " (" + job.type() + ") failed");
        return ledger.failed(id, number, error(failure), mayPass(failure));
    }

    private static JobError tooSlow(Duration deadline) {
        return new JobError("DEADLINE", "It took longer than " + deadline.toSeconds() + " seconds.", null);
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof LepiException;
    }

    private static boolean mayPass(Exception failure) {
        return !(failure instanceof LepiException refused) || PASSING.contains(refused.kind());
    }

    private static JobError error(Exception failure) {
        if (failure instanceof LepiException refused) {
            return new JobError(refused.kind().name(), String.valueOf(refused.getMessage()), stack(refused));
        }
        return new JobError("INTERNAL", "It failed unexpectedly; the details are for administrators.", stack(failure));
    }

    /** Where it failed, for those who may see that; a cause whose message is a whole file is cut. */
    private static String stack(Exception failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        String whole = stack.toString();
        return whole.substring(0, Math.min(LONGEST_STACK, whole.length()));
    }

    private JobRun.Reports reports(RunningJob attempt) {
        return new JobRun.Reports() {
            @Override
            public void progress(long done, long total, String words) {
                if (!ledger.progress(attempt.id(), attempt.attempt(), done, total, words)) {
                    attempt.stop(Reason.LOST, clock.instant());
                    attempt.checkStopped();
                }
            }

            @Override
            public void checkCancelled() {
                attempt.checkStopped();
            }
        };
    }

    /** What was done should not be done again because the database was away for a moment. */
    @SuppressWarnings("checkstyle:illegalcatch") // the container wraps what the database says
    private static JobNext persistently(Supplier<JobNext> end) {
        for (int i = 1; ; i++) {
            try {
                return end.get();
            } catch (RuntimeException e) {
                if (i == TRIES_TO_END) {
                    throw e;
                }
                LOG.log(WARNING, "The end of a job could not be written down; trying again", e);
                sleep(Duration.ofSeconds(1L << (i - 1)));
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends an attempt in the ledger whose handler does not stop though it was told to. */
    void giveUp(RunningJob attempt) {
        Reason reason = attempt.reason();
        Instant begun = attempt.deadline();
        if (reason == Reason.DEADLINE) {
            ledger.failed(
                    attempt.id(),
                    attempt.attempt(),
                    new JobError("DEADLINE", "It was to end by " + begun + " and does not stop.", null),
                    false);
        } else if (reason == Reason.CANCELLED) {
            ledger.cancelled(attempt.id(), attempt.attempt());
        }
    }
}
