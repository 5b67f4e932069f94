package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccountCode;
import org.lepi.model.audit.AuditAction;

/** Mails the invitations that an import has left, some in each transaction. */
@Stateless
@Permitted(ACCOUNTS_IMPORT)
public class InvitationPost {
    /** Each mail takes two locks of the database, which has some thousands for all; small transactions are faster too. */
    static final int AT_ONCE = 20;

    /** What was withdrawn meanwhile has expired. A reset for an address without account was never sent either. */
    private static final String WAITING =
            " from AccountCode c where c.kind = :kind and c.sentAt is null and c.usedAt is null and c.expiresAt > :now";

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

    /** How many wait. */
    public long waiting() {
        return entities.createQuery("select count(c)" + WAITING, Long.class)
                .setParameter("kind", AccountCode.Kind.INVITATION)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /**
     * Gives the next ones a code and has them mailed.
     *
     * @return how many these were; 0 when none waits
     */
    public int next() {
        List<AccountCode> waiting = entities.createQuery(
                        "select c" + WAITING + " order by c.createdAt, c.id", AccountCode.class)
                .setParameter("kind", AccountCode.Kind.INVITATION)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (AccountCode invitation : waiting) {
            codes.post(codes.renew(invitation), invitation.language());
            audit.record(AuditEvent.done(AuditAction.INVITED, "invitations", invitation.id(), invitation.email())
                    .with(Map.of("roles", FormTexts.words(invitation.roles()))));
        }
        return waiting.size();
    }
}
