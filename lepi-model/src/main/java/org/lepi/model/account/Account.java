package org.lepi.model.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.UuidConverter;

/**
 * A person or a program that may call. It is created by an administrator, without a secret it cannot sign in, and it is
 * disabled rather than deleted, so that what it did stays attributed; a disabled account's tokens stop working at once.
 */
@Entity
public class Account {
    /** Who stands behind an account, and so how it signs in. */
    public enum Kind {
        /** Signs in with e-mail address and password; the console is for people. */
        PERSON,
        /** A program; signs in with client id and generated secret. */
        CLIENT
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String login;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "secret_hash")
    private @Nullable String secretHash;

    private boolean enabled;

    @Column(name = "owner_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID ownerId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Convert(converter = RoleConverter.class)
    private Set<Role> roles = new HashSet<>();

    @Version
    private long version;

    protected Account() {}

    private Account(UUID id, Kind kind, String login, String fullName, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.login = login;
        this.fullName = fullName;
        this.createdAt = createdAt;
        this.enabled = true;
    }

    /** A person who signs in with an e-mail address, compared in lower case. */
    public static Account person(UUID id, String email, String fullName, Instant now) {
        return new Account(id, Kind.PERSON, normalized(email), fullName.strip(), now);
    }

    /**
     * A program that signs in with a client id.
     *
     * @param owner the account that answers for it; null for the installation itself
     */
    public static Account client(UUID id, String clientId, String title, @Nullable UUID owner, Instant now) {
        Account client = new Account(id, Kind.CLIENT, normalized(clientId), title.strip(), now);
        client.ownerId = owner;
        return client;
    }

    /** A login as it is stored and looked up: without surrounding space, in lower case. */
    public static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** From now on, only what this hash was made of is accepted. */
    public void acceptSecret(String hash) {
        this.secretHash = hash;
    }

    /** Replaces the roles; tokens that are out follow at their next use. */
    public void assignRoles(Collection<Role> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
    }

    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String login() {
        return login;
    }

    public String fullName() {
        return fullName;
    }

    /** What it is called before people: the full name, or the login where there is none. */
    public String displayName() {
        return fullName.isBlank() ? login : fullName;
    }

    public @Nullable String secretHash() {
        return secretHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it last got a token or a console session; null when never. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The roles as tokens and the container say them. */
    public Set<String> roleWords() {
        return roles.stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
    }
}
