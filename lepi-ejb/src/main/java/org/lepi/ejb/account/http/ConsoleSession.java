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
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.account.Caller;
import org.lepi.ejb.account.GrantDesk;
import org.lepi.ejb.account.GrantUses;
import org.lepi.ejb.account.Grants;
import org.lepi.ejb.account.SecondFactorNeeded;
import org.lepi.ejb.account.Sender;
import org.lepi.ejb.account.SignIn;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Signs people in to the console. The HTTP session holds the grant's id and nothing else; roles and state are read from
 * the database on every request, so that disabling an account ends its sessions too.
 */
@ApplicationScoped
public class ConsoleSession {
    /** Request attribute: the {@link LepiException} because of which a sign-in was refused. */
    public static final String REFUSAL = "org.lepi.signin.refusal";

    private static final String GRANT = "org.lepi.grant";
    private static final String OWN_GRANT = "org.lepi.grant.own";
    private static final String PENDING = "org.lepi.signin.pending";

    @Inject
    private SignIn signIn;

    @Inject
    private Grants grants;

    @Inject
    private GrantDesk desk;

    @Inject
    private GrantUses uses;

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
        var shown = context.getAuthParameters().getCredential();
        if (shown instanceof UsernamePasswordCredential credential) {
            return signIn(
                    sender ->
                            signIn.withPassword(credential.getCaller(), credential.getPasswordAsString(), null, sender),
                    request,
                    context);
        }
        if (shown instanceof SecondFactorCredential credential) {
            return secondStep(credential, request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(GRANT) instanceof UUID grant) {
            var caller = grants.caller(grant, request.getRemoteAddr());
            if (caller.isPresent()) {
                uses.note(grant, caller.get().id(), request.getRemoteAddr());
                return login(caller.get(), context);
            }
            session.invalidate();
        }
        return context.isProtected()
                ? context.redirect(request.getContextPath() + "/login.xhtml")
                : context.doNothing();
    }

    /** From here on the session speaks for somebody else; the person's own grant is kept beside it. */
    public void impersonate(HttpServletRequest request, UUID grant) {
        HttpSession session = request.getSession();
        session.setAttribute(OWN_GRANT, session.getAttribute(GRANT));
        session.setAttribute(GRANT, grant);
        request.changeSessionId();
    }

    /** Back to the person's own grant. */
    public void endImpersonation(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(OWN_GRANT) instanceof UUID own && session.getAttribute(GRANT) instanceof UUID grant) {
            grants.revoke(grant);
            session.setAttribute(GRANT, own);
            session.removeAttribute(OWN_GRANT);
            request.changeSessionId();
        }
    }

    /** Ends the grant, and the session with it. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (String name : new String[] {GRANT, OWN_GRANT}) {
                if (session.getAttribute(name) instanceof UUID grant) {
                    desk.signOut(grant);
                }
            }
            session.invalidate();
        }
    }

    private AuthenticationStatus signIn(Attempt attempt, HttpServletRequest request, HttpMessageContext context) {
        try {
            return enter(attempt.open(Senders.of(request)), request, context);
        } catch (SecondFactorNeeded needed) {
            request.getSession(true).setAttribute(PENDING, Pending.of(needed.account()));
            request.setAttribute(REFUSAL, needed);
        } catch (LepiException refused) {
            request.setAttribute(REFUSAL, refused);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** The second step; the first is remembered for five minutes. */
    private AuthenticationStatus secondStep(
            SecondFactorCredential credential, HttpServletRequest request, HttpMessageContext context) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(PENDING) instanceof Pending pending && pending.isGood()) {
            return signIn(
                    sender -> signIn.withSecondFactor(pending.account(), credential.code(), sender), request, context);
        }
        session.removeAttribute(PENDING);
        request.setAttribute(
                REFUSAL, new LepiException(FailureKind.NOT_AUTHENTICATED, "That took too long. Sign in again."));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus enter(AccessGrant grant, HttpServletRequest request, HttpMessageContext context) {
        request.getSession(true).removeAttribute(PENDING);
        request.changeSessionId();
        request.getSession().setAttribute(GRANT, grant.id());
        return grants.caller(grant.id(), request.getRemoteAddr())
                .map(caller -> login(caller, context))
                .orElse(AuthenticationStatus.SEND_FAILURE);
    }

    private AuthenticationStatus login(Caller caller, HttpMessageContext context) {
        origin.grantedBy(caller.grant(), caller.impersonator());
        return context.notifyContainerAboutLogin(new CallerPrincipal(caller.id().toString()), caller.groups());
    }

    @FunctionalInterface
    private interface Attempt {
        AccessGrant open(Sender sender);
    }

    /** Whose password was right, and until when the code may follow. */
    private record Pending(UUID account, Instant until) implements Serializable {
        private static final Duration PATIENCE = Duration.ofMinutes(5);

        static Pending of(UUID account) {
            return new Pending(account, Instant.now().plus(PATIENCE));
        }

        boolean isGood() {
            return Instant.now().isBefore(until);
        }
    }
}
