package org.lepi.ejb.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What callers may see and do of their own account. */
@Stateless
@Permitted({})
public class OwnAccount {
    private AccountRepository accounts;
    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected OwnAccount() {}

    /** With its collaborators. */
    @Inject
    public OwnAccount(AccountRepository accounts, CurrentAccount caller) {
        this.accounts = accounts;
        this.caller = caller;
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
}
