package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Origin;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The caller's own account, and whether it is the person who calls. */
@Stateless
@PermitAll
public class OwnIdentity {
    private AccountRepository accounts;
    private CurrentAccount caller;
    private Origin origin;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected OwnIdentity() {}

    /** With its collaborators. */
    @Inject
    public OwnIdentity(AccountRepository accounts, CurrentAccount caller, Origin origin) {
        this.accounts = accounts;
        this.caller = caller;
        this.origin = origin;
    }

    /**
     * The caller's account id.
     *
     * @throws LepiException NOT_AUTHENTICATED
     */
    public UUID id() {
        return caller.id();
    }

    /**
     * The caller's account.
     *
     * @throws LepiException NOT_AUTHENTICATED
     */
    public Account account() {
        return accounts.find(caller.id())
                .orElseThrow(() -> new LepiException(FailureKind.NOT_AUTHENTICATED, "Your account is gone."));
    }

    /**
     * The account of a person who acts as nobody else.
     *
     * @throws LepiException NOT_AUTHENTICATED; NOT_PERMITTED while impersonating, and for programs
     */
    public Account unimpersonated() {
        if (origin.impersonator().isPresent()) {
            throw new LepiException(FailureKind.NOT_PERMITTED, "This cannot be done while you act as somebody else.");
        }
        Account account = account();
        if (account.kind() != Account.Kind.PERSON) {
            throw new LepiException(FailureKind.NOT_PERMITTED, "This is for people.");
        }
        return account;
    }

    /** The grant of this request. */
    public UUID grant() {
        return origin.grant()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_AUTHENTICATED, "There is no session."));
    }
}
