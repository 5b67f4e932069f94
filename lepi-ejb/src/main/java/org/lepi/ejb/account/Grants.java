package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.identity.Uuid7;

/** Opens, looks up and ends grants. What ends one ends it for every node, since each request looks it up. */
@Stateless
@PermitAll
public class Grants {
    private static final String CALLER = """
            select a.id, (select string_agg(r.role, ' ') from account_role r where r.account_id = a.id), a.kind,
                a.must_change_secret,
                exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null),
                g.impersonator_id, a.scopes, a.networks, a.quota,
                (select string_agg(r.role, ' ') from account_role r where r.account_id = p.id), p.enabled
            from access_grant g join account a on a.id = g.account_id left join account p on p.id = g.impersonator_id
            where g.id = ?1 and g.revoked_at is null and g.expires_at > ?2 and a.enabled
                and (a.expires_at is null or a.expires_at > ?2)""";

    @PersistenceContext
    private EntityManager entities;

    private RolePermissions permissions;
    private SignInSettings settings;

    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Grants() {}

    /** With its collaborators. */
    @Inject
    public Grants(RolePermissions permissions, SignInSettings settings) {
        this.permissions = permissions;
        this.settings = settings;
    }

    /** Grants on one entity manager, at a given clock's time. */
    public Grants(EntityManager entities, SignInSettings settings, Clock clock) {
        this(new RolePermissions(entities, clock), settings);
        this.entities = entities;
        this.clock = clock;
    }

    /** A new grant for an account whose secret was just checked. */
    public AccessGrant open(Account account, Duration lifetime, Sender sender) {
        Instant now = clock.instant();
        AccessGrant grant = persist(account.id(), now.plus(lifetime), sender);
        new AccountRepository(entities).markUsed(account.id(), now);
        return grant;
    }

    /** A grant by which another person acts as the account, no longer than that person's own grant. */
    public AccessGrant openFor(UUID account, AccessGrant impersonators, Sender sender) {
        return persist(account, impersonators.expiresAt(), sender)
                .impersonatedBy(impersonators.account().id());
    }

    private AccessGrant persist(UUID account, Instant expiresAt, Sender sender) {
        var holder = entities.getReference(Account.class, account);
        var grant =
                new AccessGrant(Uuid7.next(), holder, clock.instant(), expiresAt, sender.address()).by(sender.agent());
        entities.persist(grant);
        return grant;
    }

    /** A grant, ended or not. */
    public Optional<AccessGrant> find(UUID id) {
        return Optional.ofNullable(entities.find(AccessGrant.class, id));
    }

    /**
     * Whom a grant speaks for, in one statement; empty when it has ended, is unknown, its account is disabled or has
     * expired, the request comes from where it may not, or somebody acts by it who may not do that any more. It is asked
     * on every request.
     */
    public Optional<Caller> caller(UUID grantId, @Nullable String remoteAddress) {
        List<?> rows = entities.createNativeQuery(CALLER)
                .setParameter(1, grantId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : caller(grantId, (Object[]) rows.get(0), remoteAddress);
    }

    private Optional<Caller> caller(UUID grantId, Object[] row, @Nullable String remoteAddress) {
        String networks = (String) row[7];
        if (networks != null && !Networks.of(networks).contain(remoteAddress)) {
            return Optional.empty();
        }
        if (row[5] != null && !mayImpersonate(row)) {
            return Optional.empty();
        }
        Set<Role> roles = roles(row[1]);
        return Optional.of(new Caller(
                (UUID) row[0],
                grantId,
                roles,
                permitted(roles, row),
                Account.Kind.CLIENT.name().equals(row[2]),
                (String) row[8],
                (UUID) row[5]));
    }

    private static Set<Role> roles(@Nullable Object words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.toString().split(" ", -1)).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayImpersonate(Object[] row) {
        return Boolean.TRUE.equals(row[10]) && permissions.of(roles(row[9])).contains(Permission.ACCOUNTS_IMPERSONATE);
    }

    /** What the roles give within the scopes, or nothing where something has to be done first. */
    private Set<Permission> permitted(Set<Role> roles, Object[] row) {
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        given.addAll(permissions.of(roles));
        boolean lacksFactor = settings.isSecondFactorRequired()
                && Boolean.FALSE.equals(row[4])
                && Account.Kind.PERSON.name().equals(row[2])
                && given.contains(Permission.CONSOLE_VIEW);
        if (lacksFactor || Boolean.TRUE.equals(row[3])) {
            return Set.of();
        }
        if (row[6] != null) {
            Set<String> scopes = Set.of(row[6].toString().split(" ", -1));
            given.removeIf(permission -> !scopes.contains(permission.word()));
        }
        return given;
    }

    /** Ends a grant; nothing happens when it has ended before. */
    public void revoke(UUID grantId) {
        entities.createQuery("update AccessGrant g set g.revokedAt = :now where g.id = :id and g.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", grantId)
                .executeUpdate();
    }

    /**
     * Ends all grants of an account, and those by which it acts as others.
     *
     * @param but one that stays; null where all are to end
     */
    public void revokeAll(UUID account, @Nullable UUID but) {
        entities.createQuery("update AccessGrant g set g.revokedAt = :now where g.revokedAt is null and g.id <> :but"
                        + " and (g.account.id = :account or g.impersonatorId = :account)")
                .setParameter("now", clock.instant())
                .setParameter("but", but == null ? account : but)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Ends the grants by which the account acts as others, and those by which others act as it. */
    public void revokeImpersonated(UUID account) {
        entities.createQuery("update AccessGrant g set g.revokedAt = :now where g.revokedAt is null"
                        + " and (g.impersonatorId = :account"
                        + " or (g.account.id = :account and g.impersonatorId is not null))")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The grants that speak for an account now, the latest first. */
    public List<AccessGrant> live(UUID account) {
        return entities.createQuery(
                        "select g from AccessGrant g where g.account.id = :account and g.revokedAt is null"
                                + " and g.expiresAt > :now order by g.createdAt desc",
                        AccessGrant.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
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
