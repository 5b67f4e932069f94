package org.lepi.model.job;

/** What happens to a job. */
public enum JobEventKind {
    ORDERED,
    STARTED,
    /** Its server was gone; another one starts it again. */
    TAKEN_OVER,
    /** An attempt failed and another one follows. */
    RETRIED,
    /** Put off without a failure: its server stopped, or the handler asked for it. */
    POSTPONED,
    CANCEL_REQUESTED,
    DONE,
    FAILED,
    CANCELLED,
    /** It had ended, and somebody sent it again. */
    REQUEUED
}
