package org.lepi.ejb.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.model.mail.MailType;

/**
 * A mail that is wanted.
 *
 * @param to one address
 * @param values of all variables of the type
 * @param event what it is about, such as {@code invitation:<id>}: there is never a second mail for it
 * @param replyTo whom an answer goes to; null for the sender
 */
public record MailOrder(
        MailType type,
        String to,
        Locale language,
        Map<String, String> values,
        String event,
        @Nullable String replyTo) {
    public MailOrder(MailType type, String to, Locale language, Map<String, String> values, String event) {
        this(type, to, language, values, event, null);
    }
}
