package org.lepi.ejb.mail;

import org.jspecify.annotations.Nullable;
import org.lepi.model.mail.MailState;
import org.lepi.model.mail.MailType;

/** Which mails are wanted; a part that is null is no condition. */
public record OutboxFilter(
        @Nullable MailState state,
        @Nullable MailType type,
        @Nullable String recipient) {
    /** No condition at all. */
    public static final OutboxFilter ALL = new OutboxFilter(null, null, null);
}
