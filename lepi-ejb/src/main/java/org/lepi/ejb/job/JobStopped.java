package org.lepi.ejb.job;

/** Ends a handler that was asked to stop: cancelled, too slow, or its server stops. Handlers let it through. */
public class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobStopped(String reason) {
        super(reason);
    }
}
