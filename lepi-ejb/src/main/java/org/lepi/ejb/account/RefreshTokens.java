package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.RefreshToken;

/**
 * Opaque tokens of 256 random bits, each good for one new pair of tokens. A second use means a copy, so it ends the
 * grant and with it whoever holds the other copy (RFC 9700 §4.14.2).
 */
@Stateless
@PermitAll
public class RefreshTokens {
    @PersistenceContext
    private EntityManager entities;

    private Grants grants;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected RefreshTokens() {}

    /** With its collaborators. */
    @Inject
    public RefreshTokens(Grants grants) {
        this.grants = grants;
    }

    /** Refresh tokens on one entity manager, at a given clock's time. */
    public RefreshTokens(EntityManager entities, Grants grants, Clock clock) {
        this(grants);
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What a used token is exchanged for.
     *
     * @param grant a live grant with its account
     * @param token the next refresh token
     */
    public record Rotation(AccessGrant grant, String token) {}

    /** A first token for a grant. */
    public String issue(AccessGrant grant) {
        String token = Secrets.generate();
        entities.persist(new RefreshToken(
                Secrets.digest(token), entities.getReference(AccessGrant.class, grant.id()), clock.instant()));
        return token;
    }

    /** Uses a token up; empty when it is unknown, was used before, or its grant has ended. */
    public Optional<Rotation> rotate(String token) {
        RefreshToken found = entities.find(RefreshToken.class, Secrets.digest(token));
        if (found == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!useUp(found, now)) {
            grants.revoke(found.grant().id());
            return Optional.empty();
        }
        return found.grant().isLive(now)
                ? Optional.of(new Rotation(found.grant(), issue(found.grant())))
                : Optional.empty();
    }

    /** The grant that a token belongs to, used or not. */
    public Optional<UUID> grantOf(String token) {
        return Optional.ofNullable(entities.find(RefreshToken.class, Secrets.digest(token)))
                .map(found -> found.grant().id());
    }

    private boolean useUp(RefreshToken token, Instant now) {
        return entities.createQuery(
                                "update RefreshToken t set t.usedAt = :now where t.hash = :hash and t.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("hash", token.hash())
                        .executeUpdate()
                == 1;
    }
}
