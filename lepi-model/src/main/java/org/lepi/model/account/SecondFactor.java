package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of an account's time-based one-time passwords (RFC 6238), encrypted. Its life: offered → confirmed by a first
 * code, and from then on asked for at every sign-in.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "sealed_key")
    private String sealedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    /** A key that is not asked for yet. */
    public SecondFactor(UUID accountId, String sealedKey, Instant createdAt) {
        this.accountId = accountId;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    /** The first code was right. */
    public void confirmAt(Instant now) {
        confirmedAt = now;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public UUID accountId() {
        return accountId;
    }

    public String sealedKey() {
        return sealedKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The latest time step whose code was used; it and earlier ones are refused. */
    public long lastStep() {
        return lastStep;
    }
}
