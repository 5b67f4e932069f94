package org.lepi.ejb.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
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
    private SignInGuard guard;
    private Passwords passwords;
    private Grants grants;
    private Notices notices;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PasswordChange() {}

    /** With its collaborators. */
    @Inject
    public PasswordChange(
            OwnIdentity own, SignInGuard guard, Passwords passwords, Grants grants, Notices notices, AuditTrail audit) {
        this.own = own;
        this.guard = guard;
        this.passwords = passwords;
        this.grants = grants;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Changes it. A wrong present password counts as a failed sign-in, so that a stolen session does not open the account.
     *
     * @throws LepiException INVALID_INPUT; NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public void change(String present, String next, Sender sender) {
        Account account = own.unimpersonated();
        PasswordRules.check(next, account.login(), account.fullName());
        SignInGuard.Admission attempt = guard.admit(account.login(), sender.address());
        if (!passwords.matches(present, String.valueOf(account.secretHash()))) {
            guard.failed(attempt, account);
            throw wrong("present", "is not your present password");
        }
        guard.succeeded(attempt);
        if (present.equals(next)) {
            throw wrong("password", "must be another than the present one");
        }
        account.acceptSecret(passwords.hash(next));
        grants.revokeAll(account.id(), own.grant());
        audit.record(AuditEvent.done(AuditAction.PASSWORD_CHANGED, "accounts", account.id(), account.login()));
        notices.tell(AccountNotice.Type.PASSWORD_CHANGED, account, account.login());
    }

    private static LepiException wrong(String field, String message) {
        return new LepiException(
                FailureKind.INVALID_INPUT, "The password was not changed.", List.of(new Violation(field, message)));
    }
}
