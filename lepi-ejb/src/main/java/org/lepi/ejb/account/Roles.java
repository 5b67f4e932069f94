package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ROLES_CHANGE;
import static org.lepi.model.account.Permission.ROLES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** What the roles may do beyond or below their defaults, and why somebody may do something. */
@Stateless
@Permitted(ROLES_VIEW)
public class Roles {
    @PersistenceContext
    private EntityManager entities;

    private RolePermissions permissions;
    private CurrentAccount caller;
    private SignInSettings settings;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Roles() {}

    /** With its collaborators. */
    @Inject
    public Roles(RolePermissions permissions, CurrentAccount caller, SignInSettings settings, AuditTrail audit) {
        this.permissions = permissions;
        this.caller = caller;
        this.settings = settings;
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

    /**
     * Why an account may do something, or not.
     *
     * @param allowed whether it may now
     * @param reasons what gives or denies it, one sentence each
     */
    public record Explanation(boolean allowed, List<String> reasons) {}

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
     * Gives a role a permission that the caller has too.
     *
     * @throws LepiException NOT_PERMITTED
     */
    @Permitted(ROLES_CHANGE)
    public void grant(Role role, Permission permission) {
        put(role, permission, true);
    }

    /**
     * Takes a permission from a role.
     *
     * @throws LepiException NOT_PERMITTED for one that the caller lacks; CONFLICT for the administrators' role, and where
     *     the caller would lose the permission to change roles
     */
    @Permitted(ROLES_CHANGE)
    public void take(Role role, Permission permission) {
        put(role, permission, false);
    }

    /**
     * Takes a role back to its defaults.
     *
     * @throws LepiException as {@link #grant} and {@link #take} for each permission that changes
     */
    @Permitted(ROLES_CHANGE)
    public void reset(Role role) {
        for (Entry entry : list(role)) {
            if (entry.granted() != entry.byDefault()) {
                put(role, entry.permission(), entry.byDefault());
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

    /**
     * Says why an account may do something, or not.
     *
     * @throws LepiException NOT_FOUND
     */
    public Explanation explain(UUID id, Permission permission) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + ".");
        }
        List<String> reasons = new ArrayList<>();
        boolean given = false;
        for (Role role : account.roles()) {
            boolean has = permissions.of(role).contains(permission);
            given |= has;
            reasons.add("The role " + role.word() + (has ? " gives " : " does not give ") + permission.word()
                    + (has == role.defaultPermissions().contains(permission)
                            ? ", as by default."
                            : "; an administrator has changed that."));
        }
        if (account.roles().isEmpty()) {
            reasons.add("The account has no role.");
        }
        List<String> denials = denials(account, permission);
        reasons.addAll(denials);
        return new Explanation(given && denials.isEmpty(), reasons);
    }

    private List<String> denials(Account account, Permission permission) {
        List<String> denials = new ArrayList<>();
        if (!account.isEnabled()) {
            denials.add("The account is disabled.");
        }
        if (account.mustChangeSecret()) {
            denials.add("The person must change the password first.");
        }
        account.terms()
                .scopes()
                .filter(scopes -> !scopes.contains(permission))
                .ifPresent(scopes -> denials.add("The client's scopes do not include " + permission.word() + "."));
        boolean person = account.kind() == Account.Kind.PERSON;
        if (person
                && settings.isSecondFactorRequired()
                && permissions.of(account.roles()).contains(Permission.CONSOLE_VIEW)
                && !hasFactor(account.id())) {
            denials.add("The person must set up a second factor first.");
        }
        return denials;
    }

    private boolean hasFactor(UUID account) {
        return !entities.createNativeQuery(
                        "select 1 from second_factor where account_id = ?1 and confirmed_at is not null")
                .setParameter(1, account)
                .getResultList()
                .isEmpty();
    }
}
