package org.lepi.ejb.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** Another password for the own account, by the present one; it ends all other sessions. */
@Stateless
@Permitted({})
public class PasswordChange {
    private OwnIdentity own;
    private OwnCredentials credentials;
    private Passwords passwords;
    private CredentialChange change;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PasswordChange() {}

    /** With its collaborators. */
    @Inject
    public PasswordChange(OwnIdentity own, OwnCredentials credentials, Passwords passwords, CredentialChange change) {
        this.own = own;
        this.credentials = credentials;
        this.passwords = passwords;
        this.change = change;
    }

    /**
     * Changes it.
     *
     * @throws LepiException INVALID_INPUT; NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public void change(String present, String next, Sender sender) {
        Account account = own.unimpersonated();
        PasswordRules.check(next, account.login(), account.fullName());
        credentials.provePassword(present, sender);
        if (present.equals(next)) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The password was not changed.",
                    List.of(new Violation("password", "must be another than the present one")));
        }
        change.password(
                account,
                passwords.hash(next),
                own.grant(),
                AuditEvent.done(AuditAction.PASSWORD_CHANGED, "accounts", account.id(), account.login()));
    }
}
