package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The account settings, checked when the application starts; see docs/configuration.md. */
@ApplicationScoped
public class AccountSettings {
    private String issuer;
    private Path home;
    private Duration accessLifetime;
    private Duration refreshLifetime;
    private Optional<Path> operatorSecretFile;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountSettings() {}

    /**
     * The settings by name; durations in ISO 8601 ({@code PT30M}).
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public AccountSettings(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "lepi.home") String home,
            @ConfigProperty(name = "lepi.token.access.lifetime") Duration accessLifetime,
            @ConfigProperty(name = "lepi.token.refresh.lifetime") Duration refreshLifetime,
            @ConfigProperty(name = "lepi.operator.secret.file") Optional<String> operatorSecretFile) {
        this.issuer = issuer;
        this.home = Path.of(home).toAbsolutePath();
        this.accessLifetime =
                between("lepi.token.access.lifetime", Duration.ofMinutes(1), accessLifetime, Duration.ofHours(1));
        this.refreshLifetime =
                between("lepi.token.refresh.lifetime", Duration.ofHours(1), refreshLifetime, Duration.ofDays(90));
        this.operatorSecretFile = operatorSecretFile.map(Path::of);
    }

    private static Duration between(String name, Duration least, Duration value, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalStateException(name + " is " + value + "; it must be from " + least + " to " + most);
        }
        return value;
    }

    /** Who issues the tokens, as their {@code iss} says and every node expects. */
    public String issuer() {
        return issuer;
    }

    /** The file that the container's token check reads the public keys from. */
    public Path keyFile() {
        return home.resolve("keys").resolve("jwks.json");
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    /** How long a sign-in lasts at most, refreshed or not. */
    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** The file whose content is the secret of the client {@code operator}; empty when there is to be none. */
    public Optional<Path> operatorSecretFile() {
        return operatorSecretFile;
    }
}
