package org.lepi.ejb.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailRecipient;

/** Writes down how the sending of a mail goes, each step in a short transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Delivery {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    @PersistenceContext
    private EntityManager entities;

    private MailSettings settings;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public Delivery(MailSettings settings) {
        this.settings = settings;
    }

    /** A delivery outside the container; the caller holds the transaction. */
    public Delivery(EntityManager entities, MailSettings settings, Clock clock) {
        this(settings);
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Begins an attempt. A mail that is SENDING was left so by a server that was killed: nobody knows whether it went
     * out, and a mail that comes twice is better than one that is lost; both have the same Message-ID.
     *
     * @return the mail to send; empty when it is not to be sent
     */
    public Optional<Mail> begin(UUID id) {
        Mail mail = find(id);
        if (mail == null || !mail.isOnItsWay()) {
            return Optional.empty();
        }
        if (settings.development() && entities.find(MailRecipient.class, mail.recipient()) == null) {
            mail.hold("The recipient is not registered for development.");
            return Optional.empty();
        }
        mail.beginSending();
        return Optional.of(mail);
    }

    /** The mail server has taken it. */
    public void sent(UUID id) {
        Mail mail = find(id);
        if (mail != null && mail.isOnItsWay()) {
            mail.markSent(now());
        }
    }

    /**
     * The attempt failed.
     *
     * @param forGood whether the mail server will never take it
     * @return when to try again; empty when not
     */
    public Optional<Instant> failed(UUID id, String reason, boolean forGood) {
        Mail mail = find(id);
        if (mail == null || !mail.isOnItsWay()) {
            return Optional.empty();
        }
        Instant next = now().plus(backoff(mail.attempts()));
        if (forGood || next.isAfter(mail.createdAt().plus(settings.giveUp()))) {
            mail.giveUp(reason);
            return Optional.empty();
        }
        mail.tryAgain(reason, next);
        return Optional.of(next);
    }

    private static Duration backoff(int attempts) {
        Duration wait = FIRST_BACKOFF.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }

    private @Nullable Mail find(UUID id) {
        return entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
