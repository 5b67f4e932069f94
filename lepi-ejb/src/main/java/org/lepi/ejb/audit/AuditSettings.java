package org.lepi.ejb.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the audit is kept; see docs/configuration.md. */
@ApplicationScoped
public class AuditSettings {
    private RetentionTime all;
    private RetentionTime signIns;

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
        this.all = RetentionTime.of("lepi.audit.retention", all);
        this.signIns = RetentionTime.of("lepi.audit.sign-in.retention", signIns);
    }

    /** After this everything is deleted. */
    public RetentionTime all() {
        return all;
    }

    /** After this what tells who signed in, when and from where is deleted. */
    public RetentionTime signIns() {
        return signIns;
    }
}
