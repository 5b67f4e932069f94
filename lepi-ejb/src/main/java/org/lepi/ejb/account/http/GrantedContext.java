package org.lepi.ejb.account.http;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import org.lepi.ejb.account.Caller;

/**
 * The message context of a request whose token is good. It tells the container's mechanism to look at the token although
 * no URL is constrained (permission is checked on the EJB methods), and replaces the token's groups by the roles
 * and permissions that the account has now.
 */
final class GrantedContext extends HttpMessageContextWrapper {
    private final Caller caller;

    GrantedContext(HttpMessageContext context, Caller caller) {
        super(context);
        this.caller = caller;
    }

    @Override
    public boolean isProtected() {
        return true;
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? super.notifyContainerAboutLogin(result.getCallerPrincipal(), caller.groups())
                : super.notifyContainerAboutLogin(result);
    }
}
