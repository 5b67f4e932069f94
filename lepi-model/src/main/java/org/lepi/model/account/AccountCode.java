package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.UuidConverter;

/**
 * A code that was sent to an address and proves, once and until it expires, that whoever has it reads that address. Its
 * life: issued → used, or expired, or voided by a newer one (which is as if it had expired).
 */
@Entity
@Table(name = "account_code")
public class AccountCode {
    /** What the code is good for. */
    public enum Kind {
        INVITATION,
        PASSWORD_RESET,
        ADDRESS_CHANGE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "account_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID accountId;

    private String email;
    private String roles = "";
    private @Nullable String language;

    @Column(name = "full_name")
    private String fullName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "user_type")
    private @Nullable UserType userType;

    @Column(name = "issuer_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID issuerId;

    @Column(name = "batch")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID batch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected AccountCode() {}

    /** A code for an address, known by the SHA-256 of its text. */
    public AccountCode(UUID id, Kind kind, String codeHash, String email, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.kind = kind;
        this.codeHash = codeHash;
        this.email = Account.normalized(email);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Whose it is, and who had it sent; null where there is no such account, or it was the person's own wish. */
    public AccountCode about(@Nullable UUID account, @Nullable UUID issuer) {
        accountId = account;
        issuerId = issuer;
        return this;
    }

    /** What the invited person will be. */
    public AccountCode offering(Collection<Role> offered, @Nullable String tongue) {
        roles = offered.stream().map(Role::word).sorted().collect(Collectors.joining(" "));
        language = tongue;
        return this;
    }

    /** How the invited person is called, as far as the inviter knows. */
    public AccountCode to(String name, @Nullable UserType type) {
        fullName = name.strip();
        userType = type;
        return this;
    }

    /** It waits to be mailed with the others of an import. */
    public AccountCode waitingWith(UUID others) {
        batch = others;
        return this;
    }

    /** It is mailed now. */
    public AccountCode sentAt(Instant now) {
        sentAt = now;
        return this;
    }

    /** It is good from now on, and by another text than before. */
    public void renew(String hash, Instant now, Instant until) {
        codeHash = hash;
        createdAt = now;
        expiresAt = until;
    }

    /** Ends it; nothing happens when it has ended before. */
    public void voidAt(Instant now) {
        if (now.isBefore(expiresAt)) {
            expiresAt = now;
        }
    }

    /** Whether it would be accepted at that moment. */
    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Whether nobody has been told of it yet, and it is still to be mailed. */
    public boolean isWaiting(Instant now) {
        return sentAt == null && isGood(now);
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String codeHash() {
        return codeHash;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public String email() {
        return email;
    }

    /** Of an invitation. */
    public Set<Role> roles() {
        return Arrays.stream(roles.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Role::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable String language() {
        return language;
    }

    /** Of an invitation; empty where the inviter did not say. */
    public String fullName() {
        return fullName;
    }

    /** Of an invitation. */
    public Optional<UserType> userType() {
        return Optional.ofNullable(userType);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }
}
