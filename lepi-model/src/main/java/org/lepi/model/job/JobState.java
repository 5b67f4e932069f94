package org.lepi.model.job;

/** Where a job stands. */
public enum JobState {
    /** Waits for its time, for a free thread, or for another attempt. */
    QUEUED,
    /** A server is at work on it. */
    RUNNING,
    /** Ended with a result. */
    DONE,
    /** Ended without; it is not tried again unless somebody says so. */
    FAILED,
    /** Ended because somebody said so. */
    CANCELLED;

    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
