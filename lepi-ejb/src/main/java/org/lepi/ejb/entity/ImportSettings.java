package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lepi.ejb.audit.RetentionTime;

/** How long imported files are kept; see docs/configuration.md. */
@ApplicationScoped
public class ImportSettings {
    private RetentionTime kept;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImportSettings() {}

    /**
     * The setting by name.
     *
     * @throws IllegalStateException when it is out of its range
     */
    @Inject
    public ImportSettings(@ConfigProperty(name = "lepi.import.retention") Duration kept) {
        this.kept = RetentionTime.of("lepi.import.retention", kept);
    }

    /** After this a file and what came of its lines are deleted. */
    public RetentionTime kept() {
        return kept;
    }
}
