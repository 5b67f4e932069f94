package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ROLES_CHANGE;
import static org.lepi.model.account.Permission.ROLES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What the roles may do beyond or below their defaults. */
@Stateless
@Permitted(ROLES_VIEW)
public class Roles {
    @PersistenceContext
    private EntityManager entities;

    private RolePermissions permissions;
    private CurrentAccount caller;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Roles() {}

    /** With its collaborators. */
    @Inject
    public Roles(RolePermissions permissions, CurrentAccount caller, AuditTrail audit) {
        this.permissions = permissions;
        this.caller = caller;
        this.audit = audit;
    }

    /** On one entity manager. */
    Roles on(EntityManager manager) {
        entities = manager;
        return this;
    }

    /**
     * One permission of one role.
     *
     * @param granted whether the role has it now
     * @param byDefault whether it has it where nobody changes anything
     */
    public record Entry(Role role, Permission permission, boolean granted, boolean byDefault) {}

    /** Each permission of a role. */
    public List<Entry> list(Role role) {
        Set<Permission> now = permissions.of(role);
        return Arrays.stream(Permission.values())
                .map(permission -> new Entry(
                        role,
                        permission,
                        now.contains(permission),
                        role.defaultPermissions().contains(permission)))
                .toList();
    }

    /**
     * Takes a role back to its defaults.
     *
     * @throws LepiException as {@link #replace}
     */
    @Permitted(ROLES_CHANGE)
    public void reset(Role role) {
        for (Entry entry : list(role)) {
            if (entry.granted() != entry.byDefault()) {
                put(role, entry.permission(), entry.byDefault());
            }
        }
    }

    /**
     * Gives a role just these permissions, all of it or nothing.
     *
     * @throws LepiException NOT_PERMITTED for one that changes and the caller lacks; CONFLICT for the administrators' role,
     *     and where the caller would lose the permission to change roles
     */
    @Permitted(ROLES_CHANGE)
    public void replace(Role role, Set<Permission> wanted) {
        for (Entry entry : list(role)) {
            if (entry.granted() != wanted.contains(entry.permission())) {
                put(role, entry.permission(), !entry.granted());
            }
        }
    }

    private void put(Role role, Permission permission, boolean granted) {
        if (role == Role.ADMIN) {
            throw new LepiException(FailureKind.CONFLICT, "Administrators may everything; this cannot be changed.");
        }
        if (!caller.may(permission)) {
            throw new LepiException(
                    FailureKind.NOT_PERMITTED, "Your own permissions do not include " + permission.word() + ".");
        }
        Set<Permission> before = permissions.of(role);
        if (before.contains(permission) == granted) {
            return;
        }
        if (!granted && permission == ROLES_CHANGE && isCallersOnlyWay(role)) {
            throw new LepiException(FailureKind.CONFLICT, "You would lose the permission to change roles.");
        }
        entities.createNativeQuery("delete from role_permission where role = ?1 and permission = ?2")
                .setParameter(1, role.word())
                .setParameter(2, permission.word())
                .executeUpdate();
        if (role.defaultPermissions().contains(permission) != granted) {
            entities.createNativeQuery("insert into role_permission (role, permission, granted) values (?1, ?2, ?3)")
                    .setParameter(1, role.word())
                    .setParameter(2, permission.word())
                    .setParameter(3, granted)
                    .executeUpdate();
        }
        permissions.forget();
        audit.record(new AuditEvent(
                AuditAction.CHANGED,
                "roles",
                role.word(),
                role.word(),
                Map.of(permission.word(), Boolean.toString(!granted)),
                Map.of(permission.word(), Boolean.toString(granted))));
    }

    private boolean isCallersOnlyWay(Role role) {
        Account self = entities.find(Account.class, caller.id());
        Set<Role> others = EnumSet.noneOf(Role.class);
        others.addAll(self.roles());
        others.remove(role);
        return self.roles().contains(role) && !permissions.of(others).contains(ROLES_CHANGE);
    }
}
