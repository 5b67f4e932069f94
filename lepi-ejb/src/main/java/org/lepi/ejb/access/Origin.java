package org.lepi.ejb.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Permission;

/**
 * Where the work of this thread comes from: filled for each request by the authentication mechanism, and for each job
 * by {@link CurrentAccount#actAs}.
 */
@RequestScoped
public class Origin {
    private @Nullable String remoteAddress;
    private @Nullable String requestId;
    private @Nullable UUID impersonator;
    private @Nullable UUID grant;
    private @Nullable UUID actor;
    private Set<Permission> actorsPermissions = Set.of();

    /** A request comes in. */
    public void of(@Nullable String address, @Nullable String request) {
        remoteAddress = address;
        requestId = request;
    }

    /** The request's grant is good; somebody may be behind whom it speaks for. */
    public void grantedBy(UUID goodGrant, @Nullable UUID actingPerson) {
        grant = goodGrant;
        impersonator = actingPerson;
    }

    /** From here on the thread works for an account that did not come by a request, with these permissions. */
    public void actFor(UUID account, Set<Permission> permissions) {
        actor = account;
        actorsPermissions = Set.copyOf(permissions);
    }

    /** The work was ordered by an earlier request, and by somebody who acted as the account. */
    public void orderedIn(@Nullable String request, @Nullable UUID actingPerson) {
        requestId = request;
        impersonator = actingPerson;
    }

    /** The account of a job; empty in a request. */
    public Optional<UUID> actor() {
        return Optional.ofNullable(actor);
    }

    /** What the account of a job may do. */
    public Set<Permission> actorsPermissions() {
        return actorsPermissions;
    }

    public Optional<String> remoteAddress() {
        return Optional.ofNullable(remoteAddress);
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Who acts as the caller. */
    public Optional<UUID> impersonator() {
        return Optional.ofNullable(impersonator);
    }

    /** The grant of the request's token or session. */
    public Optional<UUID> grant() {
        return Optional.ofNullable(grant);
    }
}
