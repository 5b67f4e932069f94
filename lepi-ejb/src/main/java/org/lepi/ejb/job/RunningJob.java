package org.lepi.ejb.job;

import static java.util.logging.Level.FINE;

import java.time.Instant;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An attempt that is at work on this server, and how it is told to stop. */
final class RunningJob {
    /** Why an attempt is to stop. */
    enum Reason {
        CANCELLED,
        DEADLINE,
        /** Its server stops, or is drained. */
        DRAINED,
        /** Another server has the job, or it has ended. */
        LOST
    }

    private static final Logger LOG = Logger.getLogger(RunningJob.class.getName());

    private final UUID id;
    private final int attempt;
    private final Instant deadline;
    private final Thread thread;
    private @Nullable Reason reason;
    private @Nullable Instant stoppedAt;
    private boolean left;

    RunningJob(UUID id, int attempt, Instant deadline) {
        this.id = id;
        this.attempt = attempt;
        this.deadline = deadline;
        this.thread = Thread.currentThread();
    }

    /** Tells the handler to stop, once; later reasons do not count. */
    synchronized void stop(Reason why, Instant now) {
        if (!left && reason == null) {
            reason = why;
            stoppedAt = now;
            thread.interrupt();
        }
    }

    /** The handler has returned: from now on nothing interrupts its thread, nor has. */
    synchronized void leave() {
        left = true;
        if (Thread.interrupted()) {
            LOG.log(FINE, "job {0} was interrupted at its end", id);
        }
    }

    synchronized @Nullable Reason reason() {
        return reason;
    }

    /** Whether it was told to stop before that moment and goes on all the same. */
    synchronized boolean hasIgnoredSince(Instant moment) {
        return !left && stoppedAt != null && stoppedAt.isBefore(moment);
    }

    void checkStopped() {
        Reason why = reason();
        if (why != null) {
            throw new JobStopped("stopped: " + why);
        }
    }

    UUID id() {
        return id;
    }

    int attempt() {
        return attempt;
    }

    Instant deadline() {
        return deadline;
    }
}
