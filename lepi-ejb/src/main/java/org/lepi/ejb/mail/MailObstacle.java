package org.lepi.ejb.mail;

/** What keeps mails from leaving. */
public enum MailObstacle {
    /** No mail server is configured; mails wait. */
    NO_SERVER,
    /** Development: only registered recipients get mail. */
    DEVELOPMENT
}
