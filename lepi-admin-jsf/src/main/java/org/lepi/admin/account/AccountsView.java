package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.ClientDraft;
import org.lepi.ejb.account.Clients;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;

/** People and programs: who there is, and new ones. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Clients clients;

    private String after = "";
    private String email = "";
    private String fullName = "";
    private String title = "";
    private Role role = Role.PARTNER;
    private transient Accounts.@Nullable Created created;
    private transient @Nullable List<Account> page;

    /** One page in the order of logins. */
    public List<Account> getPage() {
        List<Account> known = page;
        if (known == null) {
            known = accounts.list(after, PAGE);
            page = known;
        }
        return known;
    }

    /** Whether another page follows. */
    public boolean isMore() {
        return getPage().size() == PAGE;
    }

    /** The last login before this page; empty on the first. */
    public String getAfter() {
        return after;
    }

    public void next() {
        List<Account> shown = getPage();
        after = shown.isEmpty() ? "" : shown.get(shown.size() - 1).login();
        page = null;
    }

    public void first() {
        after = "";
        page = null;
    }

    /** Adds a person; the initial password is in {@link #getCreated()} for this one answer. */
    public void addPerson() {
        Outcome.of(() -> created = accounts.createPerson(email, fullName, Set.of(role)), "The person was added.");
        page = null;
    }

    /** Adds an API client that the signed-in person answers for. */
    public void addClient() {
        Outcome.of(() -> created = clients.create(ClientDraft.of(title, Set.of(role))), "The client was added.");
        page = null;
    }

    public Accounts.@Nullable Created getCreated() {
        return created;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
