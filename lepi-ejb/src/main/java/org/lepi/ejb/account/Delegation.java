package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.LepiException;

/** Nobody hands out what they lack, nor rules over an account that may more than they: both would make them mightier. */
@ApplicationScoped
public class Delegation {
    private CurrentAccount caller;
    private RolePermissions permissions;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    /** With its collaborators. */
    @Inject
    public Delegation(CurrentAccount caller, RolePermissions permissions) {
        this.caller = caller;
        this.permissions = permissions;
    }

    /** The permissions of these roles that the caller lacks. */
    public Set<Permission> lacking(Collection<Role> roles) {
        return caller.lacking(permissions.of(roles));
    }

    /**
     * Refuses to give or take roles.
     *
     * @throws LepiException NOT_PERMITTED, naming what the caller lacks
     */
    public void requireAll(Collection<Role> roles) {
        caller.requireAll(permissions.of(roles));
    }

    /**
     * Refuses to touch an account that may more than the caller.
     *
     * @throws LepiException NOT_PERMITTED
     */
    public void requireOver(Account account) {
        requireAll(account.roles());
    }

    /** Whether somebody with these roles could no longer change roles. */
    boolean endsRoleChange(Collection<Role> roles) {
        return !permissions.of(roles).contains(Permission.ROLES_CHANGE);
    }
}
