package org.lepi.ejb.account.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many requests are allowed where nothing else is said; see docs/configuration.md. */
@ApplicationScoped
public class QuotaSettings {
    private Quota anonymous;
    private Quota user;
    private Quota client;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected QuotaSettings() {}

    /**
     * The settings by name.
     *
     * @throws IllegalStateException when a value cannot be read
     */
    @Inject
    public QuotaSettings(
            @ConfigProperty(name = "lepi.quota.anonymous") String anonymous,
            @ConfigProperty(name = "lepi.quota.user") String user,
            @ConfigProperty(name = "lepi.quota.client") String client) {
        this.anonymous = read("lepi.quota.anonymous", anonymous);
        this.user = read("lepi.quota.user", user);
        this.client = read("lepi.quota.client", client);
    }

    private static Quota read(String name, String value) {
        try {
            return Quota.of(value);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(name + " " + wrong.getMessage(), wrong);
        }
    }

    /** Of a network address without credentials. */
    public Quota anonymous() {
        return anonymous;
    }

    /** Of a person. */
    public Quota user() {
        return user;
    }

    /** Of a program that has none of its own. */
    public Quota client() {
        return client;
    }
}
