package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.AccountCode.Kind;
import org.lepi.model.account.UserType;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * What people without a session do with a code: become an account, choose another password, move to another address. A
 * wrong code counts as a failed attempt to sign in from its address. No transaction is open while a password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Activation {
    private AccountCodes codes;
    private CodeUse use;
    private SignInGuard guard;
    private Passwords passwords;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Activation() {}

    /** With its collaborators. */
    @Inject
    public Activation(AccountCodes codes, CodeUse use, SignInGuard guard, Passwords passwords) {
        this.codes = codes;
        this.use = use;
        this.guard = guard;
        this.passwords = passwords;
    }

    /**
     * How an invited person wants to be known.
     *
     * @param language BCP 47; null for the browser's
     */
    public record Person(
            String fullName,
            @Nullable UserType type,
            @Nullable String language) {}

    /**
     * A code as it came in.
     *
     * @param email that it was sent to; null where the sender relies on the code alone
     */
    public record Shown(String code, @Nullable String email) {}

    /**
     * Makes the account of an invitation.
     *
     * @throws LepiException INVALID_INPUT for a bad code, name or password; TOO_MANY_REQUESTS
     */
    public Account activate(Shown shown, String password, Person person, Sender sender) {
        PersonalFields.checkName(person.fullName());
        AccountCode code = good(Kind.INVITATION, shown, sender);
        PasswordRules.check(password, code.email(), person.fullName());
        return use.activate(shown, person, passwords.hash(password));
    }

    /**
     * Sends a code for another password to the address, where it has an account that may sign in. Nobody is told whether.
     *
     * @throws LepiException INVALID_INPUT for what is no address
     */
    public void requestReset(String email) {
        PersonalFields.check(email, "");
        use.issueReset(email);
    }

    /**
     * Replaces the password and ends all sessions.
     *
     * @throws LepiException INVALID_INPUT for a bad code or password; TOO_MANY_REQUESTS
     */
    public void reset(Shown shown, String password, Sender sender) {
        AccountCode code = good(Kind.PASSWORD_RESET, shown, sender);
        PasswordRules.check(password, code.email(), "");
        use.reset(shown, passwords.hash(password));
    }

    /**
     * Moves the account to the address that the code was sent to, and ends all other sessions.
     *
     * @throws LepiException INVALID_INPUT for a bad code; CONFLICT where the address was taken meanwhile
     */
    public void confirmAddress(Shown shown, Sender sender) {
        good(Kind.ADDRESS_CHANGE, shown, sender);
        use.confirmAddress(shown);
    }

    private AccountCode good(Kind kind, Shown shown, Sender sender) {
        SignInGuard.Admission attempt = guard.admitCode(sender.address());
        Optional<AccountCode> code = codes.good(kind, shown.code());
        if (code.isEmpty()) {
            guard.failed(attempt, null);
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The code is not valid: it may be wrong, used or expired.",
                    java.util.List.of(new Violation("code", "is not valid, or no longer")));
        }
        guard.withdrawn(attempt);
        return code.get();
    }

    /** An event of a code. */
    static AuditEvent event(AuditAction action, Account account) {
        return AuditEvent.done(action, "accounts", account.id(), account.login())
                .with(Map.of("by", "code"));
    }
}
