package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
}
