package org.lepi.model.failure;

import java.time.Duration;

/** A refusal that time heals. */
public class TooManyRequests extends LepiException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequests(String detail, Duration retryAfter) {
        super(FailureKind.TOO_MANY_REQUESTS, detail);
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** How long to wait in whole seconds, at least one. */
    public long retrySeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
