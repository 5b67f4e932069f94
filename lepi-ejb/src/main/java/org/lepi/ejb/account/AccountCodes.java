package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.AccountCode.Kind;
import org.lepi.model.account.Language;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/**
 * Issues codes and takes them back, for the services of this package. A code has 256 bits; a newer one of the same kind
 * for the same address voids the older ones. Services that call this say who may.
 */
@Stateless
@PermitAll
public class AccountCodes {
    @PersistenceContext
    private EntityManager entities;

    private CodeSettings settings;
    private Notices notices;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountCodes() {}

    /** With its collaborators. */
    @Inject
    public AccountCodes(CodeSettings settings, Notices notices) {
        this.settings = settings;
        this.notices = notices;
    }

    /** Codes on one entity manager, at a given clock's time. */
    public AccountCodes(EntityManager entities, CodeSettings settings, Notices notices, Clock clock) {
        this(settings, notices);
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the address has had as many codes in the last hour as it may get. */
    public boolean isEnough(String email) {
        return entities.createQuery(
                                "select count(c) from AccountCode c where c.email = :email and c.createdAt > :since",
                                Long.class)
                        .setParameter("email", Account.normalized(email))
                        .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                        .getSingleResult()
                >= settings.perHour();
    }

    /** A new code row with the text that only its mail has. */
    public record Issued(AccountCode code, String text) {}

    /** Makes a code; the older ones of its kind for the address, or the account, are void from now on. */
    public Issued issue(Kind kind, String email, @Nullable UUID account, @Nullable UUID issuer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.createQuery(
                        "select c from AccountCode c where c.kind = :kind and c.usedAt is null and c.expiresAt > :now"
                                + " and (c.email = :email or c.accountId = :account)",
                        AccountCode.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setParameter("email", Account.normalized(email))
                .setParameter("account", account == null ? new UUID(0, 0) : account)
                .getResultList()
                .forEach(older -> older.voidAt(now));
        String text = Secrets.generate();
        return new Issued(persist(kind, text, email).about(account, issuer), text);
    }

    private AccountCode persist(Kind kind, String text, String email) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccountCode code = new AccountCode(
                Uuid7.next(), kind, Secrets.digest(text), email, now, now.plus(settings.lifetime(kind)));
        entities.persist(code);
        return code;
    }

    /** The codes about an account that are still good are void from now on. */
    public void voidAll(UUID account) {
        entities.createQuery("update AccountCode c set c.expiresAt = :now"
                        + " where c.accountId = :account and c.usedAt is null and c.expiresAt > :now")
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Gives a code that waits to be mailed a text, which only its mail has, and all of its time. */
    public Issued renew(AccountCode waiting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = Secrets.generate();
        waiting.renew(Secrets.digest(text), now, now.plus(settings.lifetime(waiting.kind())));
        return new Issued(waiting, text);
    }

    /**
     * Makes a code that {@link #renew} and {@link #post} are to send later; until then nobody knows a text for it.
     *
     * @param issuer who had it sent
     * @param batch what it is sent with
     */
    public AccountCode later(Kind kind, String email, UUID issuer, UUID batch) {
        return persist(kind, Secrets.generate(), email).about(null, issuer).waitingWith(batch);
    }

    /** Has the code mailed. */
    public void post(Issued issued, @Nullable String language) {
        AccountCode code = issued.code().sentAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        notices.send(new AccountNotice(
                AccountNotice.Type.valueOf(code.kind().name()),
                "account-code:" + code.id(),
                code.email(),
                language,
                settings.link(code.kind(), issued.text()),
                code.expiresAt()));
    }

    /** The code of a text where it is good now. */
    public Optional<AccountCode> good(Kind kind, String text) {
        return entities.createQuery("select c from AccountCode c where c.codeHash = :hash", AccountCode.class)
                .setParameter("hash", Secrets.digest(text.strip()))
                .getResultStream()
                .filter(code -> code.kind() == kind && code.isGood(clock.instant()))
                .findFirst();
    }

    /**
     * Uses a code up.
     *
     * @param email that the code must have been sent to; null where only the code is known
     * @throws LepiException INVALID_INPUT, in the same words whether it is unknown, used, expired or another address's
     */
    public AccountCode use(Kind kind, String text, @Nullable String email) {
        AccountCode code = good(kind, text)
                .filter(found -> email == null || found.email().equals(Account.normalized(email)))
                .orElseThrow(AccountCodes::refused);
        int used = entities.createQuery(
                        "update AccountCode c set c.usedAt = :now where c.id = :id and c.usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", code.id())
                .executeUpdate();
        if (used != 1) {
            throw refused();
        }
        return code;
    }

    /**
     * Forgets codes 30 days after their end.
     *
     * @return number of codes
     */
    public int forget() {
        return entities.createQuery("delete from AccountCode c where c.expiresAt < :limit")
                .setParameter("limit", clock.instant().minus(Duration.ofDays(30)))
                .executeUpdate();
    }

    /** A language that mails are written in; null for another. */
    static @Nullable String language(@Nullable String tag) {
        return Language.ofTag(tag).map(Language::code).orElse(null);
    }

    private static LepiException refused() {
        return new LepiException(
                FailureKind.INVALID_INPUT,
                "The code is not valid: it may be wrong, used or expired.",
                java.util.List.of(new LepiException.Violation("code", "is not valid, or no longer")));
    }
}
