package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often signing in has failed for a subject, and until when it is refused. Rows are written by one SQL statement
 * each (an attempt is counted before it is checked), so this class only reads.
 */
@Entity
@Table(name = "sign_in_lock")
public class SignInLock {
    /** What the failures are counted for. */
    public enum Kind {
        /** A network address, whatever the login. */
        ADDRESS,
        /** A login from all addresses that it has not been used from before. */
        ACCOUNT,
        /** A login from one address. */
        PAIR
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;
    private int failures;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    protected SignInLock() {}

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The address, the login as it was typed, or both with a space between. */
    public String subject() {
        return subject;
    }

    public int failures() {
        return failures;
    }

    public Instant lastFailureAt() {
        return lastFailureAt;
    }

    /** Null where it was never locked. */
    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }
}
