package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ROLES_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Why somebody may do something, or not: of an account, permission by permission. */
@Stateless
@Permitted(ROLES_VIEW)
public class PermissionReasons {
    @PersistenceContext
    private EntityManager entities;

    private RolePermissions permissions;
    private SignInSettings settings;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PermissionReasons() {}

    /** With its collaborators. */
    @Inject
    public PermissionReasons(RolePermissions permissions, SignInSettings settings) {
        this.permissions = permissions;
        this.settings = settings;
    }

    /** On one entity manager, at a given clock's time. */
    PermissionReasons on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /** What gives a permission or stands in its way. */
    public enum Cause {
        /** The role has it by default. */
        ROLE_GIVES,
        /** An administrator has given it to the role. */
        ROLE_WAS_GIVEN,
        /** The role does not have it by default. */
        ROLE_LACKS,
        /** An administrator has taken it from the role. */
        ROLE_WAS_TAKEN,
        /** The account has no role. */
        NO_ROLE,
        /** The account is disabled. */
        DISABLED,
        /** The client's time is over. */
        EXPIRED,
        /** The person must change the password first. */
        PASSWORD_OVERDUE,
        /** The client's scopes do not include it. */
        OUT_OF_SCOPE,
        /** The person must set up a second factor first. */
        FACTOR_MISSING;

        /** Whether this alone keeps the account from doing it. */
        boolean isDenial() {
            return compareTo(NO_ROLE) > 0;
        }
    }

    /**
     * One reason.
     *
     * @param role the role's word; empty where it is about no role
     */
    public record Reason(Cause cause, String role) {}

    /**
     * Why an account may do something, or not.
     *
     * @param allowed whether it may now
     */
    public record Explanation(Permission permission, boolean allowed, List<Reason> reasons) {}

    /**
     * Each permission with its reasons.
     *
     * @throws LepiException NOT_FOUND
     */
    public List<Explanation> of(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + ".");
        }
        List<Reason> overall = overall(account);
        return Stream.of(Permission.values())
                .map(permission -> explain(account, permission, overall))
                .toList();
    }

    private Explanation explain(Account account, Permission permission, List<Reason> overall) {
        List<Reason> reasons = new ArrayList<>();
        boolean given = false;
        for (Role role : new TreeSet<>(account.roles())) {
            boolean has = permissions.of(role).contains(permission);
            given |= has;
            reasons.add(new Reason(cause(has, role.defaultPermissions().contains(permission)), role.word()));
        }
        if (account.roles().isEmpty()) {
            reasons.add(new Reason(Cause.NO_ROLE, ""));
        }
        reasons.addAll(overall);
        account.terms()
                .scopes()
                .filter(scopes -> !scopes.contains(permission))
                .ifPresent(scopes -> reasons.add(new Reason(Cause.OUT_OF_SCOPE, "")));
        boolean denied = reasons.stream().anyMatch(reason -> reason.cause().isDenial());
        return new Explanation(permission, given && !denied, reasons);
    }

    private static Cause cause(boolean has, boolean byDefault) {
        if (has) {
            return byDefault ? Cause.ROLE_GIVES : Cause.ROLE_WAS_GIVEN;
        }
        return byDefault ? Cause.ROLE_WAS_TAKEN : Cause.ROLE_LACKS;
    }

    /** What stands in the way of whatever the account would do. */
    private List<Reason> overall(Account account) {
        List<Reason> denials = new ArrayList<>();
        if (!account.isEnabled()) {
            denials.add(new Reason(Cause.DISABLED, ""));
        }
        if (account.terms()
                .expiresAt()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent()) {
            denials.add(new Reason(Cause.EXPIRED, ""));
        }
        if (account.mustChangeSecret()) {
            denials.add(new Reason(Cause.PASSWORD_OVERDUE, ""));
        }
        if (account.kind() == Account.Kind.PERSON
                && settings.isSecondFactorRequired()
                && permissions.of(account.roles()).contains(Permission.CONSOLE_VIEW)
                && !hasFactor(account.id())) {
            denials.add(new Reason(Cause.FACTOR_MISSING, ""));
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
