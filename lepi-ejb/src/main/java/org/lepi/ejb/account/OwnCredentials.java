package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * Has people who are signed in prove once more who they are, before what would hand the account over to whoever has got
 * hold of their session. What is wrong counts as a failed sign-in, so that nothing can be guessed here either.
 */
@Stateless
@PermitAll
public class OwnCredentials {
    private OwnIdentity own;
    private SignInGuard guard;
    private Passwords passwords;
    private SecondFactorCheck check;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected OwnCredentials() {}

    /** With its collaborators. */
    @Inject
    public OwnCredentials(OwnIdentity own, SignInGuard guard, Passwords passwords, SecondFactorCheck check) {
        this.own = own;
        this.guard = guard;
        this.passwords = passwords;
        this.check = check;
    }

    /** Whether the caller's sign-in asks for a code. */
    public boolean isCodeAsked() {
        return check.isOn(own.id());
    }

    /**
     * Asks for the present password.
     *
     * @return the caller's account
     * @throws LepiException INVALID_INPUT for a wrong one; NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public Account provePassword(String present, Sender sender) {
        Account account = own.unimpersonated();
        SignInGuard.Admission attempt = guard.admit(account.login(), sender.address());
        boolean right = passwords.matches(present, String.valueOf(account.secretHash()));
        return settle(attempt, account, right, new Violation("present", "is not your present password"));
    }

    /**
     * Asks for a code of the second factor, or a recovery code; it is used up.
     *
     * @return the caller's account
     * @throws LepiException INVALID_INPUT for a wrong one; NOT_PERMITTED while impersonating; TOO_MANY_REQUESTS
     */
    public Account proveCode(String code, Sender sender) {
        Account account = own.unimpersonated();
        SignInGuard.Admission attempt = guard.admit(account.login(), sender.address());
        boolean right = check.accepts(account.id(), code);
        return settle(attempt, account, right, new Violation("code", "is wrong, or was used before"));
    }

    private Account settle(SignInGuard.Admission attempt, Account account, boolean right, Violation wrong) {
        if (!right) {
            guard.failed(attempt, account);
            throw new LepiException(
                    FailureKind.INVALID_INPUT, wrong.field() + " " + wrong.message() + ".", List.of(wrong));
        }
        guard.succeeded(attempt);
        return account;
    }
}
