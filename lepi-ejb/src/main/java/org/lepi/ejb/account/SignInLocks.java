package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.SignInLock;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What is locked at present, for administrators, who may unlock it. */
@Stateless
@Permitted(ACCOUNTS_CHANGE)
public class SignInLocks {
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignInLocks() {}

    /** With its collaborators. */
    @Inject
    public SignInLocks(AuditTrail audit) {
        this.audit = audit;
    }

    /** Locks on one entity manager, at a given clock's time. */
    public SignInLocks(EntityManager entities, AuditTrail audit, Clock clock) {
        this(audit);
        this.entities = entities;
        this.clock = clock;
    }

    /** What is locked, the longest lock first; at most 500. */
    @Permitted(ACCOUNTS_VIEW)
    public List<SignInLock> list() {
        return entities.createQuery(
                        "select l from SignInLock l where l.lockedUntil > :now order by l.lockedUntil desc, l.id",
                        SignInLock.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Unlocks one and forgets its failures.
     *
     * @throws LepiException NOT_FOUND
     */
    public void unlock(UUID id) {
        SignInLock lock = entities.find(SignInLock.class, id);
        if (lock == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no lock " + id + "; it may have ended.");
        }
        entities.remove(lock);
        audit.record(AuditEvent.done(AuditAction.UNLOCKED, "accounts", null, lock.subject())
                .with(Map.of("locked", lock.kind().name())));
    }

    /**
     * Unlocks a login wherever it is locked, and forgets its failures.
     *
     * @throws LepiException NOT_FOUND
     */
    public void unlockAccount(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + ".");
        }
        int forgotten = entities.createQuery("delete from SignInLock l where l.subject = :login"
                        + " or (l.kind = :pair and l.subject like :pattern escape '!')")
                .setParameter("login", account.login())
                .setParameter("pair", SignInLock.Kind.PAIR)
                .setParameter("pattern", account.login().replaceAll("([!%_])", "!$1") + " %")
                .executeUpdate();
        if (forgotten > 0) {
            audit.record(AuditEvent.done(AuditAction.UNLOCKED, AccountFields.area(account), id, account.login()));
        }
    }

    /**
     * Unlocks all and forgets all failures.
     *
     * @return how many were locked
     */
    public int unlockAll() {
        int locked = entities.createQuery("select count(l) from SignInLock l where l.lockedUntil > :now", Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult()
                .intValue();
        entities.createQuery("delete from SignInLock l").executeUpdate();
        audit.record(AuditEvent.done(AuditAction.UNLOCKED, "accounts", null, "")
                .with(Map.of("locked", Integer.toString(locked))));
        return locked;
    }
}
