package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Exchanges a login and its secret for a grant. The check takes the same time and fails with the same words whether the
 * login is unknown, disabled, without a secret, or the secret wrong; no transaction is open while a password is hashed.
 * {@link SignInGuard} counts what fails.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private AccountRepository accounts;
    private SignInGuard guard;
    private GrantDesk grants;
    private Passwords passwords;
    private SecondFactorCheck secondFactor;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    /** Sign-in with its collaborators. */
    @Inject
    public SignIn(
            AccountRepository accounts,
            SignInGuard guard,
            GrantDesk grants,
            Passwords passwords,
            SecondFactorCheck secondFactor) {
        this.accounts = accounts;
        this.guard = guard;
        this.grants = grants;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
    }

    /** At a given clock's time. */
    SignIn at(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Signs a person in. A hash of an older form is replaced.
     *
     * @param code of the second factor, or a recovery code; null where none was sent
     * @throws LepiException NOT_AUTHENTICATED; TOO_MANY_REQUESTS; {@link SecondFactorNeeded} where the password is right
     *     and a code is missing
     */
    public AccessGrant withPassword(String email, String password, @Nullable String code, Sender sender) {
        SignInGuard.Admission attempt = guard.admit(email, sender.address());
        Optional<Account> known = accounts.findByLogin(email);
        Optional<Account> person = known.filter(account -> canSignIn(account, Account.Kind.PERSON));
        if (person.isEmpty()) {
            passwords.pretendToCheck(password);
            guard.failed(attempt, known.orElse(null));
            throw refused("The e-mail address or the password is wrong.");
        }
        Account account = person.get();
        String hash = String.valueOf(account.secretHash());
        if (!passwords.matches(password, hash)) {
            guard.failed(attempt, account);
            throw refused("The e-mail address or the password is wrong.");
        }
        if (passwords.isOutdated(hash)) {
            accounts.replaceSecret(account.id(), hash, passwords.hash(password));
        }
        if (secondFactor.isOn(account.id())) {
            checkCode(account, code, attempt);
        }
        guard.succeeded(attempt);
        return grants.forPerson(account, sender);
    }

    /**
     * The second step of somebody whose password was right a moment ago.
     *
     * @throws LepiException NOT_AUTHENTICATED; TOO_MANY_REQUESTS
     */
    public AccessGrant withSecondFactor(UUID accountId, String code, Sender sender) {
        Account account = accounts.find(accountId)
                .filter(found -> canSignIn(found, Account.Kind.PERSON))
                .orElseThrow(() -> refused("Sign in again."));
        SignInGuard.Admission attempt = guard.admit(account.login(), sender.address());
        checkCode(account, code, attempt);
        guard.succeeded(attempt);
        return grants.forPerson(account, sender);
    }

    /**
     * Signs a program in. Its secret is a generated one, so that one round of SHA-256 is enough.
     *
     * @throws LepiException NOT_AUTHENTICATED; TOO_MANY_REQUESTS
     */
    public AccessGrant withClientSecret(String clientId, String secret, Sender sender) {
        SignInGuard.Admission attempt = guard.admit(clientId, sender.address());
        Optional<Account> known = accounts.findByLogin(clientId);
        Instant now = clock.instant();
        Account client = known.filter(account -> canSignIn(account, Account.Kind.CLIENT))
                .filter(account -> Clients.accepts(account, secret, now))
                .filter(account -> Clients.isWelcome(account, sender, now))
                .orElse(null);
        if (client == null) {
            guard.failed(attempt, known.orElse(null));
            throw refused("The client id or the client secret is wrong.");
        }
        guard.succeeded(attempt);
        return grants.forClient(client, sender);
    }

    private void checkCode(Account account, @Nullable String code, SignInGuard.Admission attempt) {
        if (code == null || code.isBlank()) {
            guard.withdrawn(attempt);
            throw new SecondFactorNeeded(account.id());
        }
        if (!secondFactor.accepts(account.id(), code)) {
            guard.failed(attempt, account);
            throw refused("The code is wrong, or was used before.");
        }
    }

    private static boolean canSignIn(Account account, Account.Kind kind) {
        return account.kind() == kind && account.isEnabled() && account.secretHash() != null;
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.NOT_AUTHENTICATED, reason);
    }
}
