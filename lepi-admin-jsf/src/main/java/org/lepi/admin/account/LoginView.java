package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.SecondFactorNeeded;
import org.lepi.ejb.account.http.ConsoleSession;
import org.lepi.ejb.account.http.SecondFactorCredential;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The sign-in form. */
@Named
@RequestScoped
public class LoginView {
    private static final String CONSOLE = "console:view";
    private static final String HOME = "/index.xhtml";

    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    @Inject
    private Words words;

    private String email = "";
    private String password = "";
    private String code = "";

    /** Signs in and goes on; says the same whatever was wrong. */
    public void signIn() throws IOException {
        authenticate(new UsernamePasswordCredential(email, password), "sign-in.wrong");
    }

    /** The second step, where the account has a second factor. */
    public void sendCode() throws IOException {
        authenticate(new SecondFactorCredential(code), "second.wrong");
    }

    private void authenticate(Credential credential, String wrong) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(credential));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + (request.isUserInRole(CONSOLE) ? HOME : "/own.xhtml"));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else if (request.getAttribute(ConsoleSession.REFUSAL) instanceof SecondFactorNeeded) {
            external.redirect(external.getRequestContextPath() + "/second.xhtml");
        } else {
            boolean tooMany = request.getAttribute(ConsoleSession.REFUSAL) instanceof LepiException refused
                    && refused.kind() == FailureKind.TOO_MANY_REQUESTS;
            String sentence = words.of(tooMany ? "sign-in.too-many" : wrong);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
