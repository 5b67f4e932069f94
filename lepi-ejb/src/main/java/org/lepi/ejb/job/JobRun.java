package org.lepi.ejb.job;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.lepi.model.job.Job;

/** One attempt, as its handler sees it. Used by the handler's thread. */
public final class JobRun {
    private static final long QUIET = Duration.ofMillis(500).toNanos();

    private final Job job;
    private final Reports reports;
    private long lastReport = System.nanoTime() - QUIET;

    /** Where an attempt reports to. */
    public interface Reports {
        /** Writes down how far it is; throws {@link JobStopped} when the attempt has lost its job. */
        void progress(long done, long total, String words);

        /** Throws {@link JobStopped} when the attempt is to stop. */
        void checkCancelled();
    }

    /** An attempt at a job that reports somewhere. */
    public JobRun(Job job, Reports reports) {
        this.job = job;
        this.reports = reports;
    }

    public UUID id() {
        return job.id();
    }

    public JsonObject arguments() {
        return job.arguments();
    }

    /** Number of this start, from 1. */
    public int attempt() {
        return job.attempt();
    }

    /** Attempts that have failed before this one. */
    public int failures() {
        return job.failures();
    }

    /** The account that ordered it; empty for lepi itself. */
    public Optional<UUID> orderedBy() {
        return Optional.ofNullable(job.orderedBy());
    }

    /** The request that ordered it. */
    public Optional<String> request() {
        return Optional.ofNullable(job.correlationId());
    }

    /**
     * Tells how far it is. It may be called for every row: it is written at most twice a second, and at the end.
     *
     * @param total in the unit of {@code done}; 0 when it is not known
     * @throws JobStopped when the handler is to stop
     */
    public void progress(long done, long total, String words) {
        checkCancelled();
        long now = System.nanoTime();
        if (now - lastReport >= QUIET || done == total) {
            lastReport = now;
            reports.progress(done, total, words);
        }
    }

    /**
     * Does steps until one of them has nothing left to do.
     *
     * @param step a transaction; how many things it has done
     * @return how many all have done
     * @throws JobStopped between two steps when the handler is to stop
     */
    public long untilNone(IntSupplier step) {
        long all = 0;
        int some = step.getAsInt();
        while (some > 0) {
            all += some;
            checkCancelled();
            some = step.getAsInt();
        }
        return all;
    }

    /**
     * Asks whether to go on.
     *
     * @throws JobStopped when the handler is to stop
     */
    public void checkCancelled() {
        reports.checkCancelled();
    }
}
