package org.lepi.ejb.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What callers may see and do of their own account. */
@Stateless
@Permitted({})
public class OwnAccount {
    private AccountRepository accounts;
    private OwnIdentity own;
    private OwnCredentials credentials;
    private Grants grants;
    private AccountCodes codes;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected OwnAccount() {}

    /** With its collaborators. */
    @Inject
    public OwnAccount(
            AccountRepository accounts,
            OwnIdentity own,
            OwnCredentials credentials,
            Grants grants,
            AccountCodes codes,
            AuditTrail audit) {
        this.accounts = accounts;
        this.own = own;
        this.credentials = credentials;
        this.grants = grants;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * The caller's account.
     *
     * @throws LepiException NOT_AUTHENTICATED
     */
    public Account account() {
        return own.account();
    }

    /**
     * Changes how the caller is called.
     *
     * @throws LepiException INVALID_INPUT
     */
    public Account describe(Activation.Person person) {
        PersonalFields.checkName(person.fullName());
        Account account = own.account();
        Map<String, String> before = AccountFields.of(account);
        account.describe(person.fullName(), person.type(), AccountCodes.language(person.language()));
        audit.record(AuditEvent.changed(
                AccountFields.area(account), account.id(), account.login(), before, AccountFields.of(account)));
        return account;
    }

    /**
     * Sends a code to another address; with it the account moves there. Nobody is told whether the address is taken.
     *
     * @param present the present password, so that a session alone does not move the account
     * @throws LepiException INVALID_INPUT; NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public void requestAddress(String email, String present, Sender sender) {
        PersonalFields.check(email, "");
        Account account = credentials.provePassword(present, sender);
        if (!codes.isEnough(email) && accounts.findByLogin(email).isEmpty()) {
            codes.post(
                    codes.issue(AccountCode.Kind.ADDRESS_CHANGE, email, account.id(), null),
                    account.language().orElse(null));
        }
    }

    /** The sessions and tokens that speak for the caller now, the latest first. */
    public List<AccessGrant> sessions() {
        return grants.live(own.id());
    }

    /** Whether a session is that of this request. */
    public boolean isThis(AccessGrant session) {
        return session.id().equals(own.grant());
    }

    /**
     * Ends one of the caller's sessions.
     *
     * @throws LepiException NOT_FOUND
     */
    public void endSession(UUID grant) {
        AccessGrant session = grants.find(grant)
                .filter(found -> found.account().id().equals(own.id()))
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no session " + grant + "."));
        grants.revoke(session.id());
        recordSignOut("one");
    }

    /** Ends all of the caller's sessions but this one. */
    public void endOtherSessions() {
        grants.revokeAll(own.id(), own.grant());
        recordSignOut("others");
    }

    /**
     * Ends the account: it cannot sign in any more until an administrator restores it. What it did is kept.
     *
     * @throws LepiException NOT_PERMITTED while impersonating
     */
    public void deactivate() {
        Account account = own.unimpersonated();
        account.disable(Instant.now().truncatedTo(ChronoUnit.MICROS));
        grants.revokeAll(account.id(), null);
        audit.record(AuditEvent.changed(
                "accounts", account.id(), account.login(), Map.of("enabled", "true"), Map.of("enabled", "false")));
    }

    private void recordSignOut(String which) {
        Account account = own.account();
        audit.record(AuditEvent.done(AuditAction.SIGNED_OUT, "accounts", account.id(), account.login())
                .with(Map.of("sessions", which)));
    }
}
