package org.lepi.ejb.mail;

import static org.lepi.model.account.Permission.MAILS_CHANGE;
import static org.lepi.model.account.Permission.MAILS_VIEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.mail.Mail;

/** The mails, for those who look after them. Show {@link Mail#shown()}: it has no codes and no links. */
@Stateless
@PermitAll
@Permitted(MAILS_VIEW)
public class Outbox {
    private static final String AREA = "mails";

    @PersistenceContext
    private EntityManager entities;

    private Mails mails;
    private MailSettings settings;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Outbox() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public Outbox(Mails mails, MailSettings settings, AuditTrail audit) {
        this.mails = mails;
        this.settings = settings;
        this.audit = audit;
    }

    /** An outbox outside the container; the caller holds the transaction. */
    public Outbox(EntityManager entities, Mails mails, MailSettings settings, AuditTrail audit) {
        this(mails, settings, audit);
        this.entities = entities;
    }

    /** What keeps mails from leaving now. */
    public Set<MailObstacle> obstacles() {
        Set<MailObstacle> obstacles = EnumSet.noneOf(MailObstacle.class);
        if (settings.host().isEmpty()) {
            obstacles.add(MailObstacle.NO_SERVER);
        }
        if (settings.development()) {
            obstacles.add(MailObstacle.DEVELOPMENT);
        }
        return obstacles;
    }

    /**
     * A page of mails, newest first.
     *
     * @param before goes on after this mail of the page before; null for the first page
     * @param most mails on a page, at least 1
     */
    public List<Mail> list(OutboxFilter filter, @Nullable UUID before, int most) {
        StringBuilder jpql = new StringBuilder("select m from Mail m where 1 = 1");
        jpql.append(filter.state() == null ? "" : " and m.state = :state");
        jpql.append(filter.type() == null ? "" : " and m.type = :type");
        jpql.append(filter.recipient() == null ? "" : " and m.recipient = :recipient");
        jpql.append(before == null ? "" : " and m.id < :before").append(" order by m.id desc");
        TypedQuery<Mail> query = entities.createQuery(jpql.toString(), Mail.class);
        set(query, "state", filter.state());
        set(query, "type", filter.type());
        String recipient = filter.recipient();
        set(query, "recipient", recipient == null ? null : recipient.toLowerCase(Locale.ROOT));
        set(query, "before", before);
        return query.setMaxResults(most).getResultList();
    }

    private static void set(TypedQuery<Mail> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    /** A mail, or NOT_FOUND. */
    public Mail find(UUID id) {
        return found(id, LockModeType.NONE);
    }

    private Mail found(UUID id, LockModeType lock) {
        Mail mail = entities.find(Mail.class, id, lock);
        if (mail == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no such mail.");
        }
        return mail;
    }

    /**
     * Sends a mail again, or one at last that was held, given up or called back.
     *
     * @throws LepiException CONFLICT when it is on its way, or what was secret in it is gone
     */
    @Permitted(MAILS_CHANGE)
    public Mail resend(UUID id) {
        Mail mail = found(id, LockModeType.PESSIMISTIC_WRITE);
        mail.sendAgain(mails.messageId(Uuid7.next()));
        mails.deliver(mail);
        audit.record(AuditEvent.done(AuditAction.STARTED, AREA, id, mail.type().word()));
        return mail;
    }

    /**
     * Calls a mail back that has not been sent.
     *
     * @throws LepiException CONFLICT when it has, or perhaps is at this moment
     */
    @Permitted(MAILS_CHANGE)
    public Mail cancel(UUID id) {
        Mail mail = found(id, LockModeType.PESSIMISTIC_WRITE);
        mail.cancel();
        audit.record(
                AuditEvent.done(AuditAction.CANCELLED, AREA, id, mail.type().word()));
        return mail;
    }
}
