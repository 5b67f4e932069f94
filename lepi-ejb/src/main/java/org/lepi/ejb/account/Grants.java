package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.identity.Uuid7;

/** Opens, looks up and ends grants. What ends one ends it for every node, since each request looks it up. */
@Stateless
@PermitAll
public class Grants {
    @PersistenceContext
    private EntityManager entities;

    private RolePermissions permissions;

    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Grants() {}

    /** With its collaborators. */
    @Inject
    public Grants(RolePermissions permissions) {
        this.permissions = permissions;
    }

    /** Grants on one entity manager, at a given clock's time. */
    public Grants(EntityManager entities, Clock clock) {
        this(new RolePermissions(entities, clock));
        this.entities = entities;
        this.clock = clock;
    }

    /** A new grant for an account whose secret was just checked. */
    public AccessGrant open(Account account, Duration lifetime, @Nullable String remoteAddress) {
        Instant now = clock.instant();
        var holder = entities.getReference(Account.class, account.id());
        var grant = new AccessGrant(Uuid7.next(), holder, now, now.plus(lifetime), remoteAddress);
        entities.persist(grant);
        new AccountRepository(entities).markUsed(account.id(), now);
        return grant;
    }

    /**
     * Whom a grant speaks for, in one statement; empty when it has ended, is unknown, or its account is disabled. It is
     * asked on every request.
     */
    public Optional<Caller> caller(UUID grantId) {
        List<Object[]> rows = entities.createQuery(
                        "select a.id, r from AccessGrant g join g.account a left join a.roles r where g.id = :id"
                                + " and g.revokedAt is null and g.expiresAt > :now and a.enabled = true",
                        Object[].class)
                .setParameter("id", grantId)
                .setParameter("now", clock.instant())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> (Role) row[1])
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Caller((UUID) rows.get(0)[0], grantId, roles, permissions.of(roles)));
    }

    /** Ends a grant; nothing happens when it has ended before. */
    public void revoke(UUID grantId) {
        entities.createQuery("update AccessGrant g set g.revokedAt = :now where g.id = :id and g.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", grantId)
                .executeUpdate();
    }

    /**
     * Forgets grants a day after their end.
     *
     * @return number of grants
     */
    public int forgetExpired() {
        return entities.createQuery("delete from AccessGrant g where g.expiresAt < :limit")
                .setParameter("limit", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }
}
