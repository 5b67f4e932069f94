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
import org.lepi.ejb.database.AfterCommit;
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
    private AfterCommit commit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Roles() {}

    /** With its collaborators. */
    @Inject
    public Roles(RolePermissions permissions, CurrentAccount caller, AuditTrail audit, AfterCommit commit) {
        this.permissions = permissions;
        this.caller = caller;
        this.audit = audit;
        this.commit = commit;
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
        Set<Permission> now = of(role, permissions.stored());
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
    public void reset(Role role, Set<Permission> seen) {
        replace(role, seen, role.defaultPermissions());
    }

    /**
     * Gives a role just these permissions, all of it or nothing.
     *
     * @param seen what the role had when the caller decided that
     * @throws LepiException NOT_PERMITTED for one that changes and the caller lacks; CONFLICT for the administrators' role,
     *     where somebody else has changed the role meanwhile, and where the caller would lose the permission to change roles
     */
    @Permitted(ROLES_CHANGE)
    public void replace(Role role, Set<Permission> seen, Set<Permission> wanted) {
        if (role == Role.ADMIN) {
            throw new LepiException(FailureKind.CONFLICT, "Administrators may everything; this cannot be changed.");
        }
        // a row that is not there yet cannot be locked; readers are not held up
        entities.createNativeQuery("lock table role_permission in share row exclusive mode")
                .executeUpdate();
        Map<Role, Set<Permission>> stored = permissions.stored();
        Set<Permission> before = of(role, stored);
        if (!before.equals(seen)) {
            throw new LepiException(
                    FailureKind.CONFLICT, "Somebody has changed what this role may meanwhile. Look at it again.");
        }
        Set<Permission> touched = EnumSet.allOf(Permission.class);
        touched.removeIf(permission -> before.contains(permission) == wanted.contains(permission));
        caller.requireAll(touched);
        if (touched.contains(ROLES_CHANGE) && !wanted.contains(ROLES_CHANGE) && isCallersOnlyWay(role, stored)) {
            throw new LepiException(FailureKind.CONFLICT, "You would lose the permission to change roles.");
        }
        touched.forEach(permission -> put(role, permission, wanted.contains(permission)));
        commit.run(permissions::forget);
    }

    private void put(Role role, Permission permission, boolean granted) {
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
        audit.record(new AuditEvent(
                AuditAction.CHANGED,
                "roles",
                role.word(),
                role.word(),
                Map.of(permission.word(), Boolean.toString(!granted)),
                Map.of(permission.word(), Boolean.toString(granted))));
    }

    private boolean isCallersOnlyWay(Role role, Map<Role, Set<Permission>> stored) {
        Set<Role> own = entities.find(Account.class, caller.id()).roles();
        return own.contains(role)
                && own.stream().filter(other -> other != role).noneMatch(other -> of(other, stored)
                        .contains(ROLES_CHANGE));
    }

    private static Set<Permission> of(Role role, Map<Role, Set<Permission>> byRole) {
        return byRole.getOrDefault(role, Set.of());
    }
}
