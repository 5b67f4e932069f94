package org.lepi.ejb.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.failure.TooManyRequests;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.mail.MailType;

/** Takes visitors' messages to those who answer them. The sender is lepi; an answer goes to the visitor. */
@Stateless
@PermitAll
public class ContactForm {
    /** From all addresses together, whatever each of them may. */
    static final int MOST_PER_HOUR = 100;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_NAME = 100;
    private static final int MAX_SUBJECT = 150;
    private static final int MAX_MESSAGE = 5_000;

    @PersistenceContext
    private EntityManager entities;

    private Mails mails;
    private MailSettings settings;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ContactForm() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public ContactForm(Mails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** A form outside the container; the caller holds the transaction. */
    public ContactForm(EntityManager entities, Mails mails, MailSettings settings, Clock clock) {
        this(mails, settings);
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether somebody gets the messages. */
    public boolean isOpen() {
        return !settings.contactRecipients().isEmpty();
    }

    /**
     * Mails a message to everybody who is to get them.
     *
     * @param remoteAddress of the visitor
     * @throws LepiException INVALID_INPUT with violations; NOT_FOUND when nobody gets messages; TOO_MANY_REQUESTS
     */
    public void send(ContactMessage message, String remoteAddress) {
        if (!isOpen()) {
            throw new LepiException(FailureKind.NOT_FOUND, "This installation takes no messages.");
        }
        String email = check(message);
        count(remoteAddress);
        UUID id = Uuid7.next();
        for (String recipient : settings.contactRecipients()) {
            mails.send(new MailOrder(
                    MailType.CONTACT,
                    recipient,
                    settings.language(),
                    Map.of(
                            "name", message.name().strip(),
                            "email", email,
                            "subject", message.subject().strip(),
                            "message", message.message().strip()),
                    "contact:" + id + ":" + recipient,
                    email));
        }
    }

    private static String check(ContactMessage message) {
        List<Violation> wrong = new ArrayList<>();
        line("name", message.name(), MAX_NAME, wrong);
        line("subject", message.subject(), MAX_SUBJECT, wrong);
        if (message.message().isBlank() || message.message().length() > MAX_MESSAGE || hasNull(message.message())) {
            wrong.add(new Violation("message", "must have from 1 to " + MAX_MESSAGE + " characters"));
        }
        String email = "";
        try {
            email = MailAddress.of(message.email());
        } catch (LepiException e) {
            wrong.addAll(e.violations());
        }
        if (!wrong.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The message cannot be sent as it is.", wrong);
        }
        return email;
    }

    private static void line(String field, String value, int most, List<Violation> wrong) {
        if (value.isBlank() || value.length() > most) {
            wrong.add(new Violation(field, "must have from 1 to " + most + " characters"));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            wrong.add(new Violation(field, "must be one line"));
        }
    }

    private static boolean hasNull(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Messages are counted one after the other, on all servers. */
    private void count(String remoteAddress) {
        entities.createNativeQuery("select pg_advisory_xact_lock(12, 0)").getResultList();
        Instant now = clock.instant();
        Object[] counts = (Object[]) entities.createNativeQuery("select count(*),"
                        + " count(*) filter (where remote_address = ?1) from contact_use where at > ?2")
                .setParameter(1, remoteAddress)
                .setParameter(2, now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        if (((Number) counts[0]).intValue() >= MOST_PER_HOUR
                || ((Number) counts[1]).intValue() >= settings.contactsPerHour()) {
            throw new TooManyRequests("Too many messages; try again in an hour.", WINDOW);
        }
        entities.createNativeQuery("insert into contact_use(remote_address, at) values (?1, ?2)")
                .setParameter(1, remoteAddress)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Forgets who has written before the last hour.
     *
     * @return number of messages
     */
    public int forget() {
        return entities.createNativeQuery("delete from contact_use where at < ?1")
                .setParameter(1, clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
