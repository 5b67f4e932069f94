package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An RSA key pair that signs access tokens. Its life: published (verifiable everywhere) → active (signs, as the latest
 * active one) → followed by a newer one (verifies what it signed) → retired (no longer published).
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {
    @Id
    private String id;

    @Column(name = "private_jwk")
    private String privateJwk;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "active_from")
    private Instant activeFrom;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    protected SigningKey() {}

    /**
     * A key that is published at once.
     *
     * @param id the JWK's "kid"
     * @param privateJwk the whole key pair as a JWK (RFC 7517)
     * @param activeFrom signs nothing before
     */
    public SigningKey(String id, String privateJwk, Instant createdAt, Instant activeFrom) {
        this.id = id;
        this.privateJwk = privateJwk;
        this.createdAt = createdAt;
        this.activeFrom = activeFrom;
    }

    /** Stays published until then, which must be after the last token that it signs has expired. */
    public void retireAt(Instant moment) {
        if (retiredAt == null) {
            retiredAt = moment;
        }
    }

    public boolean isPublished(Instant now) {
        return retiredAt == null || now.isBefore(retiredAt);
    }

    public boolean isActive(Instant now) {
        return isPublished(now) && !now.isBefore(activeFrom);
    }

    public String id() {
        return id;
    }

    public String privateJwk() {
        return privateJwk;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant activeFrom() {
        return activeFrom;
    }

    public @Nullable Instant retiredAt() {
        return retiredAt;
    }
}
