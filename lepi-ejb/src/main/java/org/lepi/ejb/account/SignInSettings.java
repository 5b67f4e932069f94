package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lepi.model.account.SignInLock;

/** How many attempts to sign in may fail, and for how long it is refused then; see docs/configuration.md. */
@ApplicationScoped
public class SignInSettings {
    private int pairFailures;
    private int accountFailures;
    private int addressFailures;
    private Duration lock;
    private Duration longestLock;
    private boolean secondFactorRequired;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SignInSettings() {}

    /**
     * The settings by name.
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public SignInSettings(
            @ConfigProperty(name = "lepi.signin.pair.failures") int pairFailures,
            @ConfigProperty(name = "lepi.signin.account.failures") int accountFailures,
            @ConfigProperty(name = "lepi.signin.address.failures") int addressFailures,
            @ConfigProperty(name = "lepi.signin.lock.first") Duration lock,
            @ConfigProperty(name = "lepi.signin.lock.longest") Duration longestLock,
            @ConfigProperty(name = "lepi.signin.second-factor.required") boolean secondFactorRequired) {
        this.pairFailures = positive("lepi.signin.pair.failures", pairFailures);
        this.accountFailures = positive("lepi.signin.account.failures", accountFailures);
        this.addressFailures = positive("lepi.signin.address.failures", addressFailures);
        this.lock = lock;
        this.longestLock = longestLock;
        this.secondFactorRequired = secondFactorRequired;
        if (lock.toSeconds() < 1 || longestLock.compareTo(lock) < 0 || longestLock.toDays() > 1) {
            throw new IllegalStateException("lepi.signin.lock.first is " + lock + " and lepi.signin.lock.longest "
                    + longestLock + "; the first must be at least PT1S, the longest no shorter and at most P1D");
        }
    }

    private static int positive(String name, int value) {
        if (value < 1 || value > 1_000_000) {
            throw new IllegalStateException(name + " is " + value + "; it must be from 1 to 1000000");
        }
        return value;
    }

    /** The failure from which on it is locked. */
    public int failures(SignInLock.Kind kind) {
        return switch (kind) {
            case PAIR -> pairFailures;
            case ACCOUNT -> accountFailures;
            case ADDRESS -> addressFailures;
        };
    }

    /** The first lock; each further failure doubles it. */
    public Duration lock() {
        return lock;
    }

    public Duration longestLock() {
        return longestLock;
    }

    /** Whether people who may use the console must have a second factor. */
    public boolean isSecondFactorRequired() {
        return secondFactorRequired;
    }
}
