package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.UuidConverter;

/**
 * One sign-in of a person or one token request of a program. Every token and console session carries its id and is good
 * only while the grant is: it ends by expiry, by sign-out, by revocation, by a refresh token that is used twice, or with
 * its account.
 */
@Entity
@Table(name = "access_grant")
public class AccessGrant {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "remote_address")
    private @Nullable String remoteAddress;

    private @Nullable String agent;

    @Column(name = "impersonator_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID impersonatorId;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "last_used_address")
    private @Nullable String lastUsedAddress;

    protected AccessGrant() {}

    /**
     * A grant that lasts from its creation to its expiry.
     *
     * @param remoteAddress where it was asked for, as far as known
     */
    public AccessGrant(UUID id, Account account, Instant createdAt, Instant expiresAt, @Nullable String remoteAddress) {
        this.id = id;
        this.account = account;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.remoteAddress = remoteAddress;
    }

    /** What asked for it, as it calls itself. */
    public AccessGrant by(@Nullable String userAgent) {
        agent = userAgent;
        return this;
    }

    /** It is used by another person than the account's. */
    public AccessGrant impersonatedBy(UUID person) {
        impersonatorId = person;
        return this;
    }

    /** Whether its tokens are good at that moment, the account's own state included. */
    public boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && account.isEnabled();
    }

    public UUID id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable String remoteAddress() {
        return remoteAddress;
    }

    public @Nullable String agent() {
        return agent;
    }

    /** Who acts as the account; null where it is the account's own. */
    public @Nullable UUID impersonatorId() {
        return impersonatorId;
    }

    /** To within a minute; null before the first use was noted. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable String lastUsedAddress() {
        return lastUsedAddress;
    }
}
