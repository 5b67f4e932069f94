package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.ejb.account.AccountLetters;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.SecondFactors;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.failure.LepiException;

/** One person or program: its roles, its secret and whether it may come in. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient AccountLetters letters;

    @Inject
    private transient SecondFactors factors;

    private @Nullable UUID id;
    private @Nullable Set<Role> roles;
    private transient Accounts.@Nullable Created created;
    private transient @Nullable Account account;

    /** The account, or null where the address names none. */
    public @Nullable Account getAccount() {
        if (account == null && id != null) {
            try {
                account = accounts.find(id);
            } catch (LepiException unknown) {
                id = null;
            }
        }
        return account;
    }

    /** Gives it the ticked roles and no others. */
    public void saveRoles() {
        change(() -> accounts.assignRoles(chosen(), getRoles()), "The roles are saved.");
    }

    /** A new password or client secret for somebody who lost theirs. */
    public void resetSecret() {
        change(() -> created = accounts.resetSecret(chosen()), "There is a new secret.");
    }

    public void disable() {
        change(() -> accounts.disable(chosen()), "The account is disabled; its tokens stopped working.");
    }

    public void enable() {
        change(() -> accounts.enable(chosen()), "The account is enabled.");
    }

    /** Mails the link to another password. */
    public void sendReset() {
        change(() -> letters.sendReset(chosen()), "The link is on its way.");
    }

    /** For somebody who lost the second factor. */
    public void removeSecondFactor() {
        change(() -> factors.reset(chosen()), "The second factor is off; the person is told.");
    }

    public Accounts.@Nullable Created getCreated() {
        return created;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    /** The ticked ones; those of the account before anything was ticked. */
    public Set<Role> getRoles() {
        if (roles == null) {
            Account known = getAccount();
            roles = known == null ? EnumSet.noneOf(Role.class) : known.roles();
        }
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    private void change(Runnable action, String success) {
        Outcome.of(action, success);
        account = null;
    }

    private UUID chosen() {
        if (id == null) {
            throw new IllegalStateException("a button without an account");
        }
        return id;
    }
}
