package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.mail.MailAddress;
import org.lepi.model.account.Account;
import org.lepi.model.account.SignInLock.Kind;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.TooManyRequests;
import org.lepi.model.identity.Uuid7;

/**
 * Slows down who guesses. An attempt is counted before it is checked, in a transaction of its own and under the lock of
 * its row, so that neither parallel attempts nor a request that fails get more guesses; what succeeds is taken back.
 * Logins are counted as they are typed, so that nothing tells whether there is such an account. Failures from elsewhere
 * do not keep a person out who has signed in from the same address before: for those only the pair counts.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInGuard {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int MAX_LOGIN = 254;
    private static final String CODE = "code";

    private static final String COUNT = """
            insert into sign_in_lock as l (id, kind, subject, failures, last_failure_at, locked_until)
            values (?1, ?2, ?3, 1, cast(?4 as timestamptz),
                case when cast(?6 as integer) <= 1
                    then cast(?4 as timestamptz) + make_interval(secs => cast(?7 as double precision)) end)
            on conflict (kind, subject) do update set
                failures = case when l.last_failure_at < cast(?5 as timestamptz) then 1 else l.failures + 1 end,
                last_failure_at = cast(?4 as timestamptz),
                locked_until = case when l.last_failure_at >= cast(?5 as timestamptz) and l.failures + 1 >= cast(?6 as integer)
                    then cast(?4 as timestamptz) + make_interval(secs => least(cast(?8 as double precision),
                        cast(?7 as double precision) * power(2, least(l.failures + 1 - cast(?6 as integer), 20)))) end
            where l.locked_until is null or l.locked_until <= cast(?4 as timestamptz)
            returning failures""";

    @PersistenceContext
    private EntityManager entities;

    private AuditTrail audit;
    private SignInSettings settings;
    private Notices notices;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignInGuard() {}

    /** With its collaborators. */
    @Inject
    public SignInGuard(AuditTrail audit, SignInSettings settings, Notices notices) {
        this.audit = audit;
        this.settings = settings;
        this.notices = notices;
    }

    /** A guard on one entity manager, at a given clock's time. */
    public SignInGuard(
            EntityManager entities, AuditTrail audit, SignInSettings settings, Notices notices, Clock clock) {
        this(audit, settings, notices);
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * An attempt that may be checked.
     *
     * @param subjects what it was counted for
     * @param locking what is locked from now on, unless the attempt succeeds
     */
    public record Admission(String login, Map<Kind, String> subjects, Set<Kind> locking) {}

    /**
     * Counts an attempt.
     *
     * @param login as it was typed
     * @throws TooManyRequests when the address, the login, or both together are locked
     */
    public Admission admit(String login, @Nullable String remoteAddress) {
        String typed = Account.normalized(login);
        String known = typed.length() > MAX_LOGIN ? typed.substring(0, MAX_LOGIN) : typed;
        return admit(known, subjects(known.replace("\0", ""), String.valueOf(remoteAddress)));
    }

    /**
     * Counts an attempt with a mailed code. A code names no login, so only the address can be locked.
     *
     * @throws TooManyRequests when the address is locked
     */
    public Admission admitCode(@Nullable String remoteAddress) {
        String address = String.valueOf(remoteAddress);
        return admit(CODE, new EnumMap<>(Map.of(Kind.ADDRESS, address, Kind.PAIR, CODE + " " + address)));
    }

    private Admission admit(String login, Map<Kind, String> subjects) {
        Set<Kind> locking = EnumSet.noneOf(Kind.class);
        // always in this order, so that two attempts never wait for each other
        for (Kind kind : List.of(Kind.ADDRESS, Kind.ACCOUNT, Kind.PAIR)) {
            if (subjects.containsKey(kind) && count(kind, subjects.get(kind)) >= settings.failures(kind)) {
                locking.add(kind);
            }
        }
        return new Admission(login, subjects, locking);
    }

    /** The attempt was right: it is not counted, and the login is forgiven at this address. */
    public void succeeded(Admission admission) {
        withdrawn(admission);
        entities.createNativeQuery("delete from sign_in_lock where kind = 'PAIR' and subject = ?1")
                .setParameter(1, admission.subjects().get(Kind.PAIR))
                .executeUpdate();
    }

    /** The attempt was neither right nor wrong, as when a code is still to come: it is not counted. */
    public void withdrawn(Admission admission) {
        admission.subjects().forEach((kind, subject) -> entities.createNativeQuery("""
                                update sign_in_lock set failures = greatest(0, failures - 1),
                                    locked_until = case when failures - 1 < ?3 then null else locked_until end
                                where kind = ?1 and subject = ?2""")
                .setParameter(1, kind.name())
                .setParameter(2, subject)
                .setParameter(3, settings.failures(kind))
                .executeUpdate());
    }

    /**
     * The attempt was wrong. Whose account is locked by it is told by mail, once for each lock.
     *
     * @param account whom it was for; null where there is no such account
     */
    public void failed(Admission admission, @Nullable Account account) {
        record(AuditAction.SIGN_IN_FAILED, admission, account, Map.of());
        for (Kind kind : admission.locking()) {
            record(AuditAction.LOCKED, admission, account, Map.of("locked", kind.name()));
        }
        if (account != null && isMailed(account) && admission.locking().contains(Kind.ACCOUNT)) {
            Duration locked =
                    untilUnlocked(Kind.ACCOUNT, admission.subjects().getOrDefault(Kind.ACCOUNT, admission.login()));
            notices.tell(
                    AccountNotice.Type.ACCOUNT_LOCKED,
                    account,
                    account.login(),
                    clock.instant().plus(locked));
        }
    }

    private static boolean isMailed(Account account) {
        return account.kind() == Account.Kind.PERSON && account.isEnabled() && MailAddress.isOne(account.login());
    }

    /**
     * Forgets what failed two days ago.
     *
     * @return number of rows
     */
    public int forget() {
        return entities.createQuery("delete from SignInLock l where l.lastFailureAt < :limit")
                .setParameter("limit", clock.instant().minus(MEMORY.multipliedBy(2)))
                .executeUpdate();
    }

    private void record(
            AuditAction action, Admission admission, @Nullable Account account, Map<String, String> details) {
        audit.record(
                AuditEvent.done(
                                action,
                                "accounts",
                                account == null ? null : account.id(),
                                label(admission.login(), account))
                        .with(details),
                null);
    }

    /** People type their password where the address belongs; so only what looks like a login is kept. */
    static String label(String typed, @Nullable Account account) {
        if (account != null) {
            return account.login();
        }
        return typed.matches("[^\\s@]+@[^\\s@]+|client-[0-9a-f-]{36}") ? typed : "";
    }

    private Map<Kind, String> subjects(String login, String address) {
        Map<Kind, String> subjects = new EnumMap<>(Kind.class);
        subjects.put(Kind.ADDRESS, address);
        subjects.put(Kind.PAIR, login + " " + address);
        if (!isFamiliar(login, address)) {
            subjects.put(Kind.ACCOUNT, login);
        }
        return subjects;
    }

    private boolean isFamiliar(String login, String address) {
        return !entities.createQuery(
                        "select g.id from AccessGrant g where g.account.login = :login and g.remoteAddress = :address"
                                + " and g.impersonatorId is null",
                        UUID.class)
                .setParameter("login", login)
                .setParameter("address", address)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many failures there are now, this one included. */
    private int count(Kind kind, String subject) {
        Instant now = clock.instant();
        List<?> counted = entities.createNativeQuery(COUNT)
                .setParameter(1, Uuid7.next())
                .setParameter(2, kind.name())
                .setParameter(3, subject)
                .setParameter(4, at(now))
                .setParameter(5, at(now.minus(MEMORY)))
                .setParameter(6, settings.failures(kind))
                .setParameter(7, (double) settings.lock().toSeconds())
                .setParameter(8, (double) settings.longestLock().toSeconds())
                .getResultList();
        if (counted.isEmpty()) {
            throw new TooManyRequests(
                    "There were too many failed attempts to sign in. Try again later.", untilUnlocked(kind, subject));
        }
        return Integer.parseInt(String.valueOf(counted.get(0)));
    }

    private Duration untilUnlocked(Kind kind, String subject) {
        return entities.createQuery(
                        "select l.lockedUntil from SignInLock l where l.kind = :kind and l.subject = :subject",
                        Instant.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(until -> Duration.between(clock.instant(), until))
                .orElse(settings.lock());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
