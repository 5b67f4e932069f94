package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.Impersonation;
import org.lepi.ejb.account.http.ConsoleSession;
import org.lepi.ejb.account.http.Senders;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;

/** Acting as somebody else, and the banner that says so. */
@Named
@RequestScoped
public class ImpersonationView {
    @Inject
    private Impersonation impersonation;

    @Inject
    private ConsoleSession session;

    @Inject
    private AccountRepository accounts;

    @Inject
    private CurrentAccount current;

    @Inject
    private Origin origin;

    @Inject
    private FacesContext faces;

    @Inject
    private Words words;

    @Inject
    private Refusals refusals;

    /** Whether somebody acts as somebody else. */
    public boolean isOn() {
        return origin.impersonator().isPresent();
    }

    /** Whether the caller may act as others. */
    public boolean isAllowed() {
        return current.may(Permission.ACCOUNTS_IMPERSONATE) && !isOn();
    }

    /** Who is behind it. */
    public String getBehind() {
        return origin.impersonator()
                .flatMap(accounts::find)
                .map(Account::displayName)
                .orElse("");
    }

    /** Acts as the account of an identifier from now on; the way back is in the banner. */
    public @Nullable String begin(String account) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Runnable begun = () -> session.impersonate(
                request,
                impersonation.begin(EntityId.of(account), Senders.of(request)).id());
        return Outcome.of(begun, words.of("impersonation.begun"), refusals::of) ? Outcome.saying("/own") : null;
    }
}
