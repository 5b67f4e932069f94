package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token by its hash. It is used once, for the next pair of tokens; used rows are kept as long as their grant,
 * because a second use means that somebody has a copy.
 */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {
    @Id
    private String hash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private AccessGrant grant;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected RefreshToken() {}

    /** An unused token, known by the SHA-256 of its text. */
    public RefreshToken(String hash, AccessGrant grant, Instant issuedAt) {
        this.hash = hash;
        this.grant = grant;
        this.issuedAt = issuedAt;
    }

    public String hash() {
        return hash;
    }

    public AccessGrant grant() {
        return grant;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }
}
