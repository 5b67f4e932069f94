package org.lepi.web.setting;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.lepi.ejb.setting.Maintenance;

/** Refuses in maintenance what is no reading, before the request's body is read. Who is not known is refused first. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class MaintenanceFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;

    @Inject
    private Maintenance maintenance;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())
                && !resource.getResourceClass().isAnnotationPresent(EvenInMaintenance.class)) {
            maintenance.requireOpen();
        }
    }
}
