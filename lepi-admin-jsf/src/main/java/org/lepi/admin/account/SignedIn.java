package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.model.account.Account;

/** Who is signed in to the console: the name in the header. */
@Named
@RequestScoped
public class SignedIn {
    @Inject
    private AccountRepository accounts;

    @Inject
    private CurrentAccount current;

    /** Full name, or the login where there is none. */
    public String getName() {
        return current.idIfSignedIn()
                .flatMap(accounts::find)
                .map(Account::displayName)
                .orElse("");
    }
}
