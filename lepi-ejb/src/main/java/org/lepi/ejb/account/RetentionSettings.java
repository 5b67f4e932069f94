package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long people are kept who are out; see docs/configuration.md. */
@ApplicationScoped
public class RetentionSettings {
    private Optional<Duration> disabled;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionSettings() {}

    /**
     * The settings by name.
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public RetentionSettings(@ConfigProperty(name = "lepi.account.retention") Optional<Duration> disabled) {
        disabled.filter(time -> time.toDays() < 1).ifPresent(wrong -> {
            throw new IllegalStateException("lepi.account.retention is " + wrong + "; it must be at least P1D");
        });
        this.disabled = disabled;
    }

    /** How long a disabled person keeps name and address; empty: for ever. */
    public Optional<Duration> disabled() {
        return disabled;
    }
}
