package org.lepi.ejb.account.http;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.account.Caller;
import org.lepi.ejb.account.GrantUses;
import org.lepi.ejb.account.Tokens;
import org.lepi.model.failure.LepiException;

/**
 * Accepts a bearer token (RFC 6750). It is checked here first, because the container's MicroProfile JWT mechanism gives
 * no reason for a refusal, logs each with a stack trace, and knows no revocation; a token that passes is handed on, so
 * that {@code JsonWebToken} and the container's own role checks work. A request without a token, or with a bad one,
 * goes on as nobody's: what needs a caller answers 401, with the reason kept under {@link #REFUSAL}. An
 * exception is kept too: thrown from here, it would end in an empty answer.
 */
@ApplicationScoped
public class BearerToken {
    /** Request attribute: why the token was refused, a sentence. */
    public static final String REFUSAL = "org.lepi.token.refusal";

    /** Request attribute: the exception because of which a token could not be checked. */
    public static final String FAILURE = "org.lepi.token.failure";

    /** Request attribute: the {@link Caller} of a good token. */
    public static final String CALLER = "org.lepi.token.caller";

    private static final String SCHEME = "Bearer ";

    @Inject
    private Tokens tokens;

    @Inject
    private GrantUses uses;

    @Inject
    private Origin origin;

    @Inject
    private BeanManager beans;

    private volatile @Nullable HttpAuthenticationMechanism microProfileJwt;

    AuthenticationStatus validate(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return nobody(context);
        }
        Caller caller;
        try {
            caller = tokens.caller(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
        } catch (LepiException refused) {
            request.setAttribute(REFUSAL, refused.getMessage());
            return nobody(context);
        } catch (EJBException failed) {
            request.setAttribute(FAILURE, failed);
            return nobody(context);
        }
        request.setAttribute(CALLER, caller);
        uses.note(caller.grant(), caller.id(), request.getRemoteAddr());
        origin.grantedBy(caller.grant(), caller.impersonator());
        return microProfileJwt().validateRequest(request, response, new GrantedContext(context, caller));
    }

    private static AuthenticationStatus nobody(HttpMessageContext context) {
        return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
    }

    private HttpAuthenticationMechanism microProfileJwt() {
        HttpAuthenticationMechanism known = microProfileJwt;
        if (known == null) {
            known = findMicroProfileJwt();
            microProfileJwt = known;
        }
        return known;
    }

    private HttpAuthenticationMechanism findMicroProfileJwt() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(candidate -> candidate.getBeanClass() != LepiMechanism.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server offers no MicroProfile JWT mechanism"));
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }
}
