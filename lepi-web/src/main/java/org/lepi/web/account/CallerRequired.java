package org.lepi.web.account;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.http.BearerToken;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Refuses a request before its body is read: one without a caller, unless its resource says {@code @PermitAll}, and one
 * of a caller who lacks what the resource's {@link Permitted} names. What protects is the same word on the EJB's method.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerRequired implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentAccount caller;

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
        Permitted permitted = permitted();
        if (!open && permitted != null) {
            caller.require(permitted.value());
        }
    }

    private @Nullable Permitted permitted() {
        Permitted onMethod = resource.getResourceMethod().getAnnotation(Permitted.class);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(Permitted.class);
    }
}
