package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.CurrentAccount;
import org.lepi.model.account.Account;

/** Who is signed in to the console: the name in the header, and the way out. */
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
        return current.hasAny(org.lepi.model.account.Role.ADMIN);
    }

    /** Ends the session and shows the sign-in page. */
    public void signOut() throws ServletException, IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login.xhtml");
    }

    private static String nameOf(Account account) {
        return account.fullName().isEmpty() ? account.login() : account.fullName();
    }
}
