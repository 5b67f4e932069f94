package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.Activation;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.Activation.Shown;
import org.lepi.ejb.account.Sender;
import org.lepi.ejb.account.http.LanguageChoice;
import org.lepi.ejb.account.http.Senders;
import org.lepi.ejb.account.quota.QuotaSettings;
import org.lepi.ejb.account.quota.Quotas;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.TooManyRequests;

/** The pages that a mailed link leads to, and the one that asks for such a mail. Nobody is signed in there. */
@Named
@RequestScoped
public class CodeView {
    @Inject
    private Activation activation;

    @Inject
    private Quotas quotas;

    @Inject
    private QuotaSettings settings;

    @Inject
    private FacesContext faces;

    @Inject
    private Words words;

    @Inject
    private Refusals refusals;

    private String code = "";
    private String email = "";
    private final NewPassword typed = new NewPassword();
    private String fullName = "";
    private UserType type = UserType.STUDENT;
    private @Nullable String language;
    private boolean done;

    /** Has a code mailed; says the same whether or not there is such an account. */
    public void request() {
        run(
                () -> {
                    Quotas.Verdict verdict = quotas.take("address " + sender().address(), settings.anonymous());
                    if (!verdict.allowed()) {
                        throw new TooManyRequests("There were too many requests. Try later.", verdict.retryAfter());
                    }
                    activation.requestReset(email);
                },
                words.of("forgotten.done"));
    }

    /** Becomes an account. */
    public void activate() {
        run(
                () -> activation.activate(shown(), chosen(), new Person(fullName, type, language), sender()),
                words.of("activate.done"));
    }

    /** Chooses another password. */
    public void reset() {
        run(() -> activation.reset(shown(), chosen(), sender()), words.of("reset.done"));
    }

    /** Moves to the address that the code was sent to. */
    public void confirmAddress() {
        run(() -> activation.confirmAddress(shown(), sender()), words.of("address.done"));
    }

    private void run(Runnable action, String success) {
        Outcome.of(
                () -> {
                    action.run();
                    done = true;
                },
                success,
                refusals::of);
    }

    private String chosen() {
        return typed.take(words.of("password.different"));
    }

    private Shown shown() {
        return new Shown(code, null);
    }

    private Sender sender() {
        return Senders.of(incoming());
    }

    private HttpServletRequest incoming() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Whether it is done, so that the form is not shown again. */
    public boolean isDone() {
        return done;
    }

    public UserType[] getTypes() {
        return UserType.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public NewPassword getTyped() {
        return typed;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public UserType getType() {
        return type;
    }

    public void setType(UserType type) {
        this.type = type;
    }

    /** That of the page before another is chosen. */
    public String getLanguage() {
        return language == null ? LanguageChoice.of(incoming()).code() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
