package org.lepi.ejb.account.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lepi.ejb.access.Origin;

/**
 * The one authentication mechanism of the application: a session for the console, a bearer token for everything else.
 * There must be one only, because the container looks for it by type in every module of the EAR and finds the token
 * mechanism of MicroProfile JWT beside it (WELD-001318); hence the alternative.
 */
@ApplicationScoped
@Alternative
@Priority(1000)
public class LepiMechanism implements HttpAuthenticationMechanism {
    private static final String CONSOLE = "/lepi-admin";

    @Inject
    private ConsoleSession session;

    @Inject
    private BearerToken token;

    @Inject
    private Origin origin;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        origin.of(request.getRemoteAddr(), RequestId.of(request));
        return isConsole(request) ? session.validate(request, context) : token.validate(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isConsole(request)) {
            session.end(request);
        }
        context.cleanClientSubject();
    }

    private static boolean isConsole(HttpServletRequest request) {
        return CONSOLE.equals(request.getContextPath());
    }
}
