package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.CurrentAccount;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;

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
                .map(SignedIn::nameOf)
                .orElse("");
    }

    /** Whether pages for administrators only are for this person. */
    public boolean isAdmin() {
        return current.hasAny(Role.ADMIN);
    }

    private static String nameOf(Account account) {
        return account.fullName().isEmpty() ? account.login() : account.fullName();
    }
}
