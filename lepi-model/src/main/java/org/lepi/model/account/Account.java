package org.lepi.model.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "user_type")
    private @Nullable UserType userType;

    private @Nullable String language;

    @Column(name = "must_change_secret")
    private boolean mustChangeSecret;

    @Embedded
    private @Nullable ClientTerms terms;

    @Column(name = "last_used_address")
    private @Nullable String lastUsedAddress;

    @Column(name = "pseudonymised_at")
    private @Nullable Instant pseudonymisedAt;

    /** Null while enabled; of accounts that were disabled before this was kept, the day from which it was. */
    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

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
        this.mustChangeSecret = false;
    }

    /** Takes another secret; the present one works until then too. */
    public void rotateSecret(String hash, Instant until) {
        terms().alsoAccepting(secretHash, until);
        acceptSecret(hash);
    }

    /** From now on somebody else answers for it. */
    public void giveTo(UUID owner) {
        ownerId = owner;
    }

    /** Limits a program; a rotation that is under way stays. */
    public void limit(String title, ClientTerms newTerms) {
        fullName = title.strip();
        ClientTerms before = terms();
        terms = newTerms.alsoAccepting(
                before.previousSecretHash(Instant.MIN).orElse(null),
                before.previousSecretUntil().orElse(null));
    }

    /** It may do nothing but choose another secret. */
    public void demandNewSecret() {
        mustChangeSecret = true;
    }

    /** How the person is called and addressed; null leaves what is not known. */
    public void describe(String name, @Nullable UserType type, @Nullable String tongue) {
        fullName = name.strip();
        userType = type;
        language = tongue;
    }

    /** From now on the person signs in with another address. */
    public void moveTo(String email) {
        login = normalized(email);
    }

    /** Takes out all that says who it is and ends its use; what it did stays attributed to a pseudonym. */
    public void pseudonymise(Instant now) {
        login = "pseudonym-" + id;
        fullName = "";
        secretHash = null;
        userType = null;
        language = null;
        pseudonymisedAt = now;
        disable(now);
        roles.clear();
    }

    /** Replaces the roles; tokens that are out follow at their next use. */
    public void assignRoles(Collection<Role> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
    }

    /** Ends its use; the moment of the first time counts. */
    public void disable(Instant now) {
        if (enabled) {
            enabled = false;
            disabledAt = now;
        }
    }

    public void enable() {
        enabled = true;
        disabledAt = null;
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

    /** What limits it beyond its roles. */
    public ClientTerms terms() {
        if (terms == null) {
            terms = new ClientTerms();
        }
        return terms;
    }

    /** Where it was last used from; null where nobody knows. */
    public @Nullable String lastUsedAddress() {
        return lastUsedAddress;
    }

    public Optional<UserType> userType() {
        return Optional.ofNullable(userType);
    }

    /** BCP 47 tag; empty where the browser's is to be used. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public boolean mustChangeSecret() {
        return mustChangeSecret;
    }

    public boolean isPseudonymised() {
        return pseudonymisedAt != null;
    }

    /** Counts what administrators change. */
    public long version() {
        return version;
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
