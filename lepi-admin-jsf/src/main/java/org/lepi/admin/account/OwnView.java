package org.lepi.admin.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.ejb.account.PasswordChange;
import org.lepi.ejb.account.http.Senders;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The own account of whoever is signed in, with or without access to the console. */
@Named
@ViewScoped
public class OwnView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnAccount own;

    @Inject
    private transient PasswordChange passwords;

    @Inject
    private transient Words words;

    @Inject
    private transient Refusals refusals;

    private String present = "";
    private String password = "";
    private String repeated = "";
    private String email = "";
    private @Nullable String fullName;
    private @Nullable String language;
    private @Nullable UserType type;

    /** Sends those away who are not signed in. */
    public void enter() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getRemoteUser() == null) {
            external.redirect(external.getRequestContextPath() + "/login.xhtml");
        } else if (fullName == null) {
            Account account = own.account();
            fullName = account.fullName();
            language = account.language().orElse("");
            type = account.userType().orElse(null);
        }
    }

    public Account getAccount() {
        return own.account();
    }

    public List<AccessGrant> getSessions() {
        return own.sessions();
    }

    /** Whether a session is that of this page. */
    public boolean isThis(AccessGrant session) {
        return own.isThis(session);
    }

    public void describe() {
        Outcome.of(
                () -> own.describe(new Person(fullName == null ? "" : fullName, type, language)),
                words.of("own.saved"),
                refusals::of);
    }

    /** Another password; the other sessions end. */
    public void changePassword() {
        Outcome.of(
                () -> {
                    if (!password.equals(repeated)) {
                        throw new LepiException(FailureKind.INVALID_INPUT, words.of("password.different"));
                    }
                    var request = FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getRequest();
                    passwords.change(present, password, Senders.of((HttpServletRequest) request));
                },
                words.of("own.password.changed"),
                refusals::of);
    }

    public void requestAddress() {
        Outcome.of(() -> own.requestAddress(email), words.of("own.email.sent"), refusals::of);
    }

    public void endSession(UUID session) {
        Outcome.of(() -> own.endSession(session), words.of("sessions.ended"), refusals::of);
    }

    public void endOtherSessions() {
        Outcome.of(own::endOtherSessions, words.of("own.sessions.others.done"), refusals::of);
    }

    /** Ends the account; there is nobody signed in after that. */
    public void deactivate() {
        if (Outcome.of(own::deactivate, words.of("own.deactivated"), refusals::of)) {
            Outcome.keepMessages();
            Outcome.redirect("login.xhtml");
        }
    }

    public UserType[] getTypes() {
        return UserType.values();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public @Nullable String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = fullName;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable UserType getType() {
        return type;
    }

    public void setType(@Nullable UserType type) {
        this.type = type;
    }
}
