package org.lepi.ejb.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Who is calling and what they may do. The container's caller principal is named by the account's id, for the API and
 * the console alike, so that a login may change and no address gets into a log; the container's groups are the caller's
 * roles and permissions. A job has no request: it works as the account that ordered it.
 */
@Stateless
@PermitAll
@DeclareRoles({
    "admin",
    "staff",
    "curator",
    "researcher",
    "partner",
    "console:view",
    "predictions:add",
    "predictions:view",
    "predictions:change",
    "predictions:delete",
    "predictions:export",
    "taxa:view",
    "taxa:add",
    "taxa:change",
    "taxa:delete",
    "taxa:import",
    "taxa:export",
    "images:view",
    "images:add",
    "images:change",
    "images:delete",
    "images:import",
    "images:export",
    "models:view",
    "models:add",
    "models:change",
    "models:delete",
    "accounts:view",
    "accounts:add",
    "accounts:change",
    "accounts:delete",
    "accounts:import",
    "accounts:export",
    "accounts:impersonate",
    "invitations:view",
    "invitations:add",
    "invitations:delete",
    "clients:view",
    "clients:add",
    "clients:change",
    "clients:delete",
    "roles:view",
    "roles:change",
    "mails:view",
    "mails:add",
    "mails:change",
    "templates:view",
    "templates:change",
    "recipients:view",
    "recipients:add",
    "recipients:change",
    "recipients:delete",
    "imports:view",
    "jobs:view",
    "jobs:change",
    "audit:view",
    "audit:export",
    "settings:view",
    "settings:change",
    "fixtures:import",
    "system:view",
    "system:change",
    "keys:add"
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentAccount {
    @Resource
    private SessionContext context;

    private Origin origin;
    private RequestContextController requestContext;
    private AccountPermissions permissions;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentAccount() {}

    /** With its collaborators. */
    @Inject
    public CurrentAccount(Origin origin, RequestContextController requestContext, AccountPermissions permissions) {
        this.origin = origin;
        this.requestContext = requestContext;
        this.permissions = permissions;
    }

    /** The caller as one container context knows it. */
    @SuppressWarnings("NullAway.Init")
    public CurrentAccount(SessionContext context) {
        this.context = context;
        this.origin = new Origin();
    }

    /**
     * The caller's account.
     *
     * @throws LepiException NOT_AUTHENTICATED when nobody is signed in
     */
    public UUID id() {
        return idIfSignedIn()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_AUTHENTICATED, "Sign in to do this."));
    }

    /** The caller's account; empty when nobody is signed in or the server itself is at work. */
    public Optional<UUID> idIfSignedIn() {
        return actor().or(this::principal);
    }

    /** Whether the caller may do this. */
    public boolean may(Permission permission) {
        return actor().isPresent()
                ? origin.actorsPermissions().contains(permission)
                : context.isCallerInRole(permission.word());
    }

    /** All that the caller may do. */
    public Set<Permission> permissions() {
        return EnumSet.allOf(Permission.class).stream().filter(this::may).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses callers who have none of the permissions.
     *
     * @param oneOf empty where any account may
     * @throws LepiException NOT_AUTHENTICATED, NOT_PERMITTED
     */
    public void require(Permission... oneOf) {
        id();
        if (oneOf.length > 0 && Arrays.stream(oneOf).noneMatch(this::may)) {
            String words = Arrays.stream(oneOf).map(Permission::word).collect(Collectors.joining(" or "));
            throw new LepiException(FailureKind.NOT_PERMITTED, "This needs the permission " + words + ".");
        }
    }

    /** Those of the permissions that the caller lacks. */
    public Set<Permission> lacking(Collection<Permission> of) {
        Set<Permission> lacking = EnumSet.noneOf(Permission.class);
        of.stream().filter(permission -> !may(permission)).forEach(lacking::add);
        return lacking;
    }

    /**
     * Refuses callers who have not all of the permissions.
     *
     * @throws LepiException NOT_PERMITTED, naming what is lacking
     */
    public void requireAll(Collection<Permission> all) {
        Set<Permission> lacking = lacking(all);
        if (!lacking.isEmpty()) {
            throw new LepiException(
                    FailureKind.NOT_PERMITTED,
                    lacking.stream()
                            .map(Permission::word)
                            .sorted()
                            .collect(Collectors.joining(
                                    ", ", "Your own permissions do not include all of these: ", ".")));
        }
    }

    /**
     * Does work for an account outside any request, with the permissions that it has now.
     *
     * @param impersonator who acted as the account when the work was ordered; null for nobody
     * @param request that ordered the work
     * @throws LepiException NOT_PERMITTED when the account is disabled or gone, or the impersonator may not act as others
     *     any more
     */
    public <T> T actAs(UUID account, @Nullable UUID impersonator, @Nullable String request, Callable<T> work)
            throws Exception {
        Set<Permission> now = permissions
                .of(account)
                .orElseThrow(() -> new LepiException(
                        FailureKind.NOT_PERMITTED, "The account that ordered this is disabled or gone."));
        if (impersonator != null && !mayImpersonate(impersonator)) {
            throw new LepiException(
                    FailureKind.NOT_PERMITTED, "Who acted as the account that ordered this may not do so any more.");
        }
        boolean activated = requestContext.activate();
        try {
            origin.actFor(account, now);
            origin.orderedIn(request, impersonator);
            return work.call();
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private boolean mayImpersonate(UUID person) {
        return permissions
                .of(person)
                .filter(may -> may.contains(Permission.ACCOUNTS_IMPERSONATE))
                .isPresent();
    }

    private Optional<UUID> actor() {
        try {
            return origin.actor();
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }

    private Optional<UUID> principal() {
        try {
            return Optional.of(UUID.fromString(context.getCallerPrincipal().getName()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
