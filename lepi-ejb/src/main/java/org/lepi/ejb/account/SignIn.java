package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Exchanges a login and its secret for a grant. The check takes the same time and fails with the same words whether the
 * login is unknown, disabled, without a secret, or the secret wrong; no transaction is open while a password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private AccountRepository accounts;

    private Grants grants;

    private Passwords passwords;

    private AccountSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    /** Sign-in with its collaborators. */
    @Inject
    public SignIn(AccountRepository accounts, Grants grants, Passwords passwords, AccountSettings settings) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.settings = settings;
    }

    /**
     * Signs a person in. A hash of an older form is replaced.
     *
     * @param remoteAddress where the request came from, as far as known
     * @throws LepiException NOT_AUTHENTICATED
     */
    public AccessGrant withPassword(String email, String password, @Nullable String remoteAddress) {
        Optional<Account> person =
                accounts.findByLogin(email).filter(account -> canSignIn(account, Account.Kind.PERSON));
        if (person.isEmpty()) {
            passwords.pretendToCheck(password);
            throw refused("The e-mail address or the password is wrong.");
        }
        Account account = person.get();
        String hash = String.valueOf(account.secretHash());
        if (!passwords.matches(password, hash)) {
            throw refused("The e-mail address or the password is wrong.");
        }
        if (passwords.isOutdated(hash)) {
            accounts.replaceSecret(account.id(), hash, passwords.hash(password));
        }
        return grants.open(account, settings.refreshLifetime(), remoteAddress);
    }

    /**
     * Signs a program in. Its secret is a generated one, so that one round of SHA-256 is enough.
     *
     * @throws LepiException NOT_AUTHENTICATED
     */
    public AccessGrant withClientSecret(String clientId, String secret, @Nullable String remoteAddress) {
        Account client = accounts.findByLogin(clientId)
                .filter(account -> canSignIn(account, Account.Kind.CLIENT))
                .filter(account -> Secrets.matches(secret, String.valueOf(account.secretHash())))
                .orElseThrow(() -> refused("The client id or the client secret is wrong."));
        return grants.open(client, settings.accessLifetime(), remoteAddress);
    }

    private static boolean canSignIn(Account account, Account.Kind kind) {
        return account.kind() == kind && account.isEnabled() && account.secretHash() != null;
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.NOT_AUTHENTICATED, reason);
    }
}
