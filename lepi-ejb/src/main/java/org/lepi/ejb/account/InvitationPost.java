package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccountCode;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.LepiException;

/**
 * Mails the invitations that an import has left, each in a transaction of its own: one that is refused keeps no other
 * back, and each mail holds two of the locks of the database, which has some thousands for all.
 */
@Stateless
@Permitted(ACCOUNTS_IMPORT)
public class InvitationPost {
    private static final String AREA = "invitations";

    @PersistenceContext
    private EntityManager entities;

    private AccountCodes codes;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected InvitationPost() {}

    /** With its collaborators. */
    @Inject
    public InvitationPost(AccountCodes codes, AuditTrail audit) {
        this.codes = codes;
        this.audit = audit;
    }

    /** At a given clock's time, on one entity manager. */
    InvitationPost on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /** Those of an import that are still to be mailed, the first one first. What was withdrawn has expired. */
    public List<UUID> waiting(UUID batch) {
        return entities.createQuery(
                        "select c.id from AccountCode c where c.batch = :batch and c.sentAt is null"
                                + " and c.usedAt is null and c.expiresAt > :now order by c.createdAt, c.id",
                        UUID.class)
                .setParameter("batch", batch)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Gives an invitation a code and has it mailed, unless that was done or it was withdrawn meanwhile.
     *
     * @return whether it is mailed
     * @throws LepiException INVALID_INPUT for an address that no mail can be sent to
     */
    public boolean send(UUID id) {
        AccountCode invitation = entities.find(AccountCode.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null || !invitation.isWaiting(clock.instant())) {
            return false;
        }
        codes.post(codes.renew(invitation), invitation.language());
        audit.record(AuditEvent.done(AuditAction.INVITED, AREA, id, invitation.email())
                .with(Map.of("roles", FormTexts.words(invitation.roles()))));
        return true;
    }

    /** Takes an invitation back that cannot be mailed. */
    public void giveUp(UUID id, String reason) {
        AccountCode invitation = entities.find(AccountCode.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation != null && invitation.isWaiting(clock.instant())) {
            invitation.voidAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(AuditEvent.done(AuditAction.CANCELLED, AREA, id, invitation.email())
                    .with(Map.of("reason", reason)));
        }
    }
}
