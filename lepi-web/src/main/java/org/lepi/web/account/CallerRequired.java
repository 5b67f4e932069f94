package org.lepi.web.account;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.lepi.ejb.account.http.BearerToken;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Refuses a request without a caller before its body is read. Nothing is anonymous unless its resource says so with
 * {@code @PermitAll}. What a caller may do is decided by the EJB methods; resources repeat their roles, because the
 * container logs a stack for each call that an EJB refuses.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerRequired implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
        if (!open && request.getProperty(BearerToken.FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
        if (!open && request.getSecurityContext().getUserPrincipal() == null) {
            throw new LepiException(FailureKind.NOT_AUTHENTICATED, "Send an access token: Authorization: Bearer …");
        }
    }
}
