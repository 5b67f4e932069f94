package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.PostgresArray;
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

    /** A login holds no blank; what follows one in a subject is the address. */
    private static final String FAILING =
            "select distinct a.* from account a join sign_in_lock l on a.login = split_part(l.subject, ' ', 1)";

    private static final String UNLOCK_ALL = """
            with gone as (delete from sign_in_lock where split_part(subject, ' ', 1) <> all (cast(?1 as text[]))
                returning locked_until)
            select count(*) from gone where locked_until > ?2""";

    @PersistenceContext
    private EntityManager entities;

    private Delegation delegation;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignInLocks() {}

    /** With its collaborators. */
    @Inject
    public SignInLocks(Delegation delegation, AuditTrail audit) {
        this.delegation = delegation;
        this.audit = audit;
    }

    /** Locks on one entity manager, at a given clock's time. */
    public SignInLocks(EntityManager entities, Delegation delegation, AuditTrail audit, Clock clock) {
        this(delegation, audit);
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
     * @throws LepiException NOT_FOUND; NOT_PERMITTED for the login of somebody who may more
     */
    public void unlock(UUID id) {
        SignInLock lock = entities.find(SignInLock.class, id);
        if (lock == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no lock " + id + "; it may have ended.");
        }
        Account account = accountOf(lock);
        if (account != null) {
            delegation.requireOver(account);
        }
        entities.remove(lock);
        audit.record(AuditEvent.done(
                        AuditAction.UNLOCKED,
                        "accounts",
                        account == null ? null : account.id(),
                        SignInGuard.label(login(lock), account))
                .with(Map.of("locked", lock.kind().name())));
    }

    /** What was typed as the login; empty where only an address is locked. */
    private static String login(SignInLock lock) {
        String subject = lock.subject();
        return switch (lock.kind()) {
            case ACCOUNT -> subject;
            case PAIR -> subject.substring(0, Math.max(0, subject.lastIndexOf(' ')));
            case ADDRESS -> "";
        };
    }

    private @Nullable Account accountOf(SignInLock lock) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login(lock))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Unlocks a login wherever it is locked, and forgets its failures.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    public void unlockAccount(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + ".");
        }
        delegation.requireOver(account);
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
     * Unlocks all and forgets all failures, but for the logins of those who may more than the caller.
     *
     * @return how many were locked
     */
    public int unlockAll() {
        Object locked = entities.createNativeQuery(UNLOCK_ALL)
                .setParameter(1, PostgresArray.of(mightier()))
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        audit.record(
                AuditEvent.done(AuditAction.UNLOCKED, "accounts", null, "").with(Map.of("locked", locked.toString())));
        return ((Number) locked).intValue();
    }

    /** The logins with failures whose accounts may more than the caller. */
    private List<String> mightier() {
        List<?> failing = entities.createNativeQuery(FAILING, Account.class).getResultList();
        return failing.stream()
                .map(Account.class::cast)
                .filter(account -> !delegation.lacking(account.roles()).isEmpty())
                .map(Account::login)
                .toList();
    }
}
