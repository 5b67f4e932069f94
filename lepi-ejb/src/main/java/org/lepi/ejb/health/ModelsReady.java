package org.lepi.ejb.health;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lepi.ejb.registry.ModelLease;
import org.lepi.ejb.registry.ServedModels;
import org.lepi.model.failure.LepiException;

/**
 * The active models have been loaded, or have failed to. An empty server is ready, so that a first model can be
 * imported, unless {@code lepi.health.require-model} is true: then the default model must answer.
 */
@Readiness
@ApplicationScoped
public class ModelsReady implements HealthCheck {
    private static final String NAME = "models";

    @Inject
    private ServedModels models;

    @Inject
    @ConfigProperty(name = "lepi.health.require-model", defaultValue = "false")
    private boolean requireModel;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .status(models.isReady() && (!requireModel || isServed()))
                    .build();
        } catch (EJBException starting) {
            // asked while the application is being deployed: not a word in the log for it
            return HealthCheckResponse.down(NAME);
        }
    }

    private boolean isServed() {
        try (ModelLease lease = models.lease(null, null)) {
            return !lease.name().isEmpty();
        } catch (LepiException e) {
            return false;
        }
    }
}
