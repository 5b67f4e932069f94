package org.lepi.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What limits a program beyond its roles; nothing where a part is null. People have none of it. */
@Embeddable
public class ClientTerms {
    private @Nullable String scopes;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private @Nullable String networks;
    private @Nullable String quota;

    @Column(name = "previous_secret_hash")
    private @Nullable String previousSecretHash;

    @Column(name = "previous_secret_until")
    private @Nullable Instant previousSecretUntil;

    protected ClientTerms() {}

    /**
     * Terms as an administrator sets them.
     *
     * @param scopes the only permissions that it gets of its roles; null: all of them
     * @param networks CIDR blocks with blanks between; null: it may come from anywhere
     * @param quota as the setting {@code lepi.quota.client} is written; null: that setting
     */
    public ClientTerms(
            @Nullable Set<Permission> scopes,
            @Nullable Instant expiresAt,
            @Nullable String networks,
            @Nullable String quota) {
        this.scopes = scopes == null
                ? null
                : scopes.stream().map(Permission::word).sorted().collect(Collectors.joining(" "));
        this.expiresAt = expiresAt;
        this.networks = networks;
        this.quota = quota;
    }

    /** The secret that was just replaced works until then. */
    ClientTerms alsoAccepting(@Nullable String hash, @Nullable Instant until) {
        previousSecretHash = hash;
        previousSecretUntil = until;
        return this;
    }

    /** Empty where all that the roles give is in scope. */
    public Optional<Set<Permission>> scopes() {
        return Optional.ofNullable(scopes).map(words -> Arrays.stream(words.split(" ", -1))
                .map(Permission::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The words of the scopes in their order; empty where there are none. */
    public Set<String> scopeWords() {
        Set<String> words = new TreeSet<>();
        scopes().ifPresent(all -> all.forEach(scope -> words.add(scope.word())));
        return words;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<String> networks() {
        return Optional.ofNullable(networks);
    }

    public Optional<String> quota() {
        return Optional.ofNullable(quota);
    }

    /** The hash of the secret before the present one, while that works. */
    public Optional<String> previousSecretHash(Instant now) {
        return previousSecretUntil != null && now.isBefore(previousSecretUntil)
                ? Optional.ofNullable(previousSecretHash)
                : Optional.empty();
    }

    public Optional<Instant> previousSecretUntil() {
        return Optional.ofNullable(previousSecretUntil);
    }
}
