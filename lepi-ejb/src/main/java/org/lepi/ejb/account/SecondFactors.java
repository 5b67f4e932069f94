package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.SecondFactor;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Setting up and taking off the second factor of the own account; an administrator may take off others'. */
@Stateless
@Permitted({})
public class SecondFactors {
    private static final int KEY_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    private SecretBox box;
    private OwnCredentials credentials;
    private OwnIdentity own;
    private Delegation delegation;
    private Notices notices;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SecondFactors() {}

    /** With its collaborators. */
    @Inject
    public SecondFactors(
            SecretBox box,
            OwnCredentials credentials,
            OwnIdentity own,
            Delegation delegation,
            Notices notices,
            AuditTrail audit) {
        this.box = box;
        this.credentials = credentials;
        this.own = own;
        this.delegation = delegation;
        this.notices = notices;
        this.audit = audit;
    }

    /** At a given clock's time, on one entity manager. */
    SecondFactors on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /**
     * What the person's authenticator has to know.
     *
     * @param key in Base32, to be typed
     * @param uri for the QR code: {@code otpauth://totp/…}
     */
    public record Enrolment(String key, String uri) {}

    /** Whether the caller's sign-in asks for a code. */
    public boolean isOn() {
        return credentials.isCodeAsked();
    }

    /**
     * Makes a new key, which is asked for only after {@link #confirm}.
     *
     * @param present the present password, so that a session alone does not lock its owner out
     * @throws LepiException INVALID_INPUT for a wrong password; CONFLICT where there is a second factor already;
     *     NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public Enrolment begin(String present, Sender sender) {
        Account account = credentials.provePassword(present, sender);
        SecondFactor before = entities.find(SecondFactor.class, account.id());
        if (before != null && before.isConfirmed()) {
            throw new LepiException(FailureKind.CONFLICT, "There is a second factor already; take it off first.");
        }
        if (before != null) {
            entities.remove(before);
            entities.flush();
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        entities.persist(
                new SecondFactor(account.id(), box.seal(key), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        String text = new Base32().encodeToString(key);
        String label = URLEncoder.encode("lepi:" + account.login(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=lepi");
    }

    /**
     * Switches it on by a first code.
     *
     * @return recovery codes, to be shown once
     * @throws LepiException INVALID_INPUT for a wrong code; CONFLICT where none was begun; TOO_MANY_REQUESTS
     */
    public List<String> confirm(String code, Sender sender) {
        Account account = own.unimpersonated();
        SecondFactor factor = entities.find(SecondFactor.class, account.id());
        if (factor == null || factor.isConfirmed()) {
            throw new LepiException(FailureKind.CONFLICT, "No second factor is being set up.");
        }
        credentials.proveCode(code, sender);
        entities.refresh(factor);
        factor.confirmAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(account, "on");
        return replaceRecoveryCodes(account.id());
    }

    /**
     * New recovery codes instead of the old.
     *
     * @throws LepiException INVALID_INPUT for a wrong code; TOO_MANY_REQUESTS
     */
    public List<String> renewRecoveryCodes(String code, Sender sender) {
        Account account = credentials.proveCode(code, sender);
        record(account, "recovery codes");
        return replaceRecoveryCodes(account.id());
    }

    /** How many recovery codes are left. */
    public int recoveryCodes() {
        return ((Number) entities.createNativeQuery("select count(*) from recovery_code where account_id = ?1")
                        .setParameter(1, own.id())
                        .getSingleResult())
                .intValue();
    }

    /**
     * Switches it off.
     *
     * @throws LepiException INVALID_INPUT for a wrong code; TOO_MANY_REQUESTS
     */
    public void remove(String code, Sender sender) {
        takeOff(credentials.proveCode(code, sender));
    }

    /**
     * Takes off that of somebody who has lost it; the person is told.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    @Permitted(ACCOUNTS_CHANGE)
    public void reset(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + ".");
        }
        delegation.requireOver(account);
        takeOff(account);
    }

    private void takeOff(Account account) {
        SecondFactor factor = entities.find(SecondFactor.class, account.id());
        if (factor == null) {
            return;
        }
        entities.remove(factor);
        forgetRecoveryCodes(account.id());
        record(account, "off");
        notices.tell(AccountNotice.Type.SECOND_FACTOR_REMOVED, account, account.login());
    }

    private List<String> replaceRecoveryCodes(UUID account) {
        forgetRecoveryCodes(account);
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < RECOVERY_CODES; number++) {
            String code = Secrets.generateRecoveryCode();
            codes.add(code);
            entities.createNativeQuery("insert into recovery_code (account_id, hash) values (?1, ?2)")
                    .setParameter(1, account)
                    .setParameter(2, Secrets.digest(code.replace("-", "")))
                    .executeUpdate();
        }
        return codes;
    }

    private void forgetRecoveryCodes(UUID account) {
        entities.createNativeQuery("delete from recovery_code where account_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    private void record(Account account, String state) {
        audit.record(AuditEvent.done(AuditAction.SECOND_FACTOR_CHANGED, "accounts", account.id(), account.login())
                .with(java.util.Map.of("secondFactor", state)));
    }
}
