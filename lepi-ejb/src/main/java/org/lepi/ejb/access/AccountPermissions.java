package org.lepi.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;

/** What an account may do at this moment, whether it is calling or not. */
@ApplicationScoped
public class AccountPermissions {
    @PersistenceContext
    private EntityManager entities;

    private RolePermissions roles;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountPermissions() {}

    /** With its collaborators. */
    @Inject
    public AccountPermissions(RolePermissions roles) {
        this.roles = roles;
    }

    /** Permissions read by one entity manager. */
    public AccountPermissions(EntityManager entities, RolePermissions roles) {
        this(roles);
        this.entities = entities;
    }

    /** Its permissions, within the scopes of a program; empty where there is no such account or it is disabled. */
    public Optional<Set<Permission>> of(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id))
                .filter(Account::isEnabled)
                .map(this::within);
    }

    private Set<Permission> within(Account account) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(roles.of(account.roles()));
        account.terms().scopes().ifPresent(permissions::retainAll);
        return permissions;
    }
}
