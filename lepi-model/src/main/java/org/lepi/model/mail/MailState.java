package org.lepi.model.mail;

/** Where a mail stands. */
public enum MailState {
    /** Waits for its first or next attempt. */
    PENDING,
    /** Being handed to the mail server; after a crash it is handed over again. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server refuses it, or it was not reached for too long. */
    FAILED,
    /** Not sent because its recipient is not registered for development. */
    HELD,
    /** Somebody has called it back. */
    CANCELLED
}
