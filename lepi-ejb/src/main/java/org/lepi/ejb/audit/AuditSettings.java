package org.lepi.ejb.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the audit is kept; see docs/configuration.md. */
@ApplicationScoped
public class AuditSettings {
    private Duration all;
    private Duration signIns;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AuditSettings() {}

    /**
     * The settings by name.
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public AuditSettings(
            @ConfigProperty(name = "lepi.audit.retention") Duration all,
            @ConfigProperty(name = "lepi.audit.sign-in.retention") Duration signIns) {
        this.all = checked("lepi.audit.retention", all);
        this.signIns = checked("lepi.audit.sign-in.retention", signIns);
    }

    private static Duration checked(String name, Duration value) {
        if (value.toDays() < 1 || value.toDays() > 36_500) {
            throw new IllegalStateException(name + " is " + value + "; it must be from P1D to P36500D");
        }
        return value;
    }

    /** After this everything is deleted. */
    public Duration all() {
        return all;
    }

    /** After this what tells who signed in, when and from where is deleted. */
    public Duration signIns() {
        return signIns;
    }
}
