package org.lepi.web.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.lepi.web.LimitedBody;

/** Refuses a body of more than 64 KiB. */
@Provider
@SmallBody
public class SmallBodyFilter implements ContainerRequestFilter {
    private static final int MAX_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        LimitedBody.limit(request, MAX_BYTES);
    }
}
