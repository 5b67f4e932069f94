package org.lepi.ejb.account.http;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.account.Caller;
import org.lepi.ejb.account.Grants;
import org.lepi.ejb.account.SignIn;
import org.lepi.model.failure.LepiException;

/**
 * Signs people in to the console. The HTTP session holds the grant's id and nothing else; roles and state are read from
 * the database on every request, so that disabling an account ends its sessions too.
 */
@ApplicationScoped
public class ConsoleSession {
    private static final String GRANT = "org.lepi.grant";

    @Inject
    private SignIn signIn;

    @Inject
    private Grants grants;

    @Inject
    private Origin origin;

    AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return authenticate(request, context);
        } catch (EJBException failed) {
            return unavailable(context);
        }
    }

    /** Without the database nobody can be let in; the container's own answer to an exception would be empty. */
    private static AuthenticationStatus unavailable(HttpMessageContext context) throws AuthenticationException {
        try {
            context.getResponse().sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new AuthenticationException("the answer could not be sent", gone);
        }
    }

    private AuthenticationStatus authenticate(HttpServletRequest request, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(credential, request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(GRANT) instanceof UUID grant) {
            var caller = grants.caller(grant);
            if (caller.isPresent()) {
                return login(caller.get(), context);
            }
            session.invalidate();
        }
        return context.isProtected()
                ? context.redirect(request.getContextPath() + "/login.xhtml")
                : context.doNothing();
    }

    /** Ends the grant, and the session with it. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(GRANT) instanceof UUID grant) {
                grants.revoke(grant);
            }
            session.invalidate();
        }
    }

    private AuthenticationStatus signIn(
            UsernamePasswordCredential credential, HttpServletRequest request, HttpMessageContext context) {
        UUID grant;
        try {
            grant = signIn.withPassword(
                            credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr())
                    .id();
        } catch (LepiException refused) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(GRANT, grant);
        return grants.caller(grant).map(caller -> login(caller, context)).orElse(AuthenticationStatus.SEND_FAILURE);
    }

    private AuthenticationStatus login(Caller caller, HttpMessageContext context) {
        origin.grantedBy(caller.grant(), null);
        return context.notifyContainerAboutLogin(new CallerPrincipal(caller.id().toString()), caller.groups());
    }
}
