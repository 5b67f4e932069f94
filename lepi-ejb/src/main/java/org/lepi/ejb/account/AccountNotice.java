package org.lepi.ejb.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is to be told by mail. It is fired as a CDI event in the transaction that is its reason, so
 * that nothing is sent of what was rolled back.
 *
 * @param type what happened
 * @param event unique for what happened, so that it is not mailed twice
 * @param email to whom
 * @param language BCP 47; null where it is not known
 * @param link with a code, to be opened once; null where there is nothing to do. Never to be logged
 * @param until when the link is good, or the account locked
 */
public record AccountNotice(
        Type type,
        String event,
        String email,
        @Nullable String language,
        @Nullable String link,
        @Nullable Instant until) {
    /** Which mail it is. */
    public enum Type {
        INVITATION,
        PASSWORD_RESET,
        /** To the new address. */
        ADDRESS_CHANGE,
        /** To the old address. */
        ADDRESS_CHANGED,
        PASSWORD_CHANGED,
        ACCOUNT_LOCKED,
        SECOND_FACTOR_REMOVED
    }

    /** Without the link. */
    @Override
    public String toString() {
        return type + " " + event;
    }
}
