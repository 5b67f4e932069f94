package org.lepi.ejb.job;

import java.time.Instant;

/** Thrown by a handler that cannot do its job yet: it runs again at that time, and nothing has failed. */
public class JobPostponed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Instant until;

    /**
     * Puts the job off.
     *
     * @param reason what it waits for, in words for its history
     */
    public JobPostponed(Instant until, String reason) {
        super(reason);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
