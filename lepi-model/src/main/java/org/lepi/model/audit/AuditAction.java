package org.lepi.model.audit;

/** What was done. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    /** Taken back to an earlier state. */
    REVERTED,
    /** Several changed at once, or many by a file. */
    IMPORTED,
    EXPORTED,
    /** Something was set going: a job, a model's activation, a mail sent again. */
    STARTED,
    CANCELLED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    LOCKED,
    UNLOCKED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_CHANGED,
    INVITED,
    ACTIVATED,
    IMPERSONATED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    /** Somebody tried where nothing is. */
    TRESPASSED
}
