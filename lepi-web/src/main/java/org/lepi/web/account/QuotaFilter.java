package org.lepi.web.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import org.lepi.ejb.account.Caller;
import org.lepi.ejb.account.http.BearerToken;
import org.lepi.ejb.account.quota.Quota;
import org.lepi.ejb.account.quota.QuotaSettings;
import org.lepi.ejb.account.quota.Quotas;
import org.lepi.model.failure.TooManyRequests;

/**
 * Counts each request against its caller's quota, before the body is read, and tells what is left of it in the fields of
 * draft-ietf-httpapi-ratelimit-headers.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class QuotaFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String VERDICT = "org.lepi.quota.verdict";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private Quotas quotas;

    @Inject
    private QuotaSettings settings;

    @Override
    public void filter(ContainerRequestContext context) {
        Quotas.Verdict verdict;
        if (request.getAttribute(BearerToken.CALLER) instanceof Caller caller) {
            verdict = quotas.take(caller.id().toString(), of(caller));
        } else if (isThrottled()) {
            verdict = quotas.take("address " + request.getRemoteAddr(), settings.anonymous());
        } else {
            return;
        }
        context.setProperty(VERDICT, verdict);
        if (!verdict.allowed()) {
            throw new TooManyRequests("You have sent too many requests. Try again later.", verdict.retryAfter());
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (context.getProperty(VERDICT) instanceof Quotas.Verdict verdict
                && !verdict.standings().isEmpty()) {
            response.getHeaders().putSingle("RateLimit-Policy", fields(verdict.standings(), QuotaFilter::policy));
            response.getHeaders().putSingle("RateLimit", fields(verdict.standings(), QuotaFilter::standing));
        }
    }

    private Quota of(Caller caller) {
        String own = caller.quota();
        if (own != null) {
            return Quota.of(own);
        }
        return caller.program() ? settings.client() : settings.user();
    }

    private boolean isThrottled() {
        return resource.getResourceMethod().isAnnotationPresent(Throttled.class)
                || resource.getResourceClass().isAnnotationPresent(Throttled.class);
    }

    private static String fields(
            List<Quotas.Standing> standings, java.util.function.Function<Quotas.Standing, String> field) {
        return standings.stream().map(field).collect(Collectors.joining(", "));
    }

    private static String policy(Quotas.Standing standing) {
        return name(standing) + ";q=" + standing.allowance().requests() + ";w="
                + standing.allowance().window().toSeconds();
    }

    private static String standing(Quotas.Standing standing) {
        return name(standing) + ";r=" + standing.remaining() + ";t="
                + standing.reset().plusMillis(999).toSeconds();
    }

    /** A policy is called after its window: {@code "PT1S"}. */
    private static String name(Quotas.Standing standing) {
        return '"' + standing.allowance().window().toString() + '"';
    }
}
