package org.lepi.admin.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.ejb.account.PasswordChange;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.UserType;

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
    private final NewPassword typed = new NewPassword();
    private String email = "";
    private @Nullable String fullName;
    private @Nullable String language;
    private @Nullable UserType type;
    private final Once<Account> account = new Once<>(() -> own.account());
    private final Once<List<AccessGrant>> sessions = new Once<>(() -> own.sessions());

    /** Sends those away who are not signed in. */
    public void enter() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getRemoteUser() == null) {
            external.redirect(external.getRequestContextPath() + "/login.xhtml");
        } else if (fullName == null) {
            Account known = getAccount();
            fullName = known.fullName();
            language = known.language().orElse("");
            type = known.userType().orElse(null);
        }
    }

    public Account getAccount() {
        return account.get();
    }

    public List<AccessGrant> getSessions() {
        return sessions.get();
    }

    /** Whether a session is that of this page. */
    public boolean isThis(AccessGrant session) {
        return own.isThis(session);
    }

    public @Nullable String describe() {
        return changed(() -> own.describe(new Person(fullName == null ? "" : fullName, type, language)), "own.saved");
    }

    /** Another password; the other sessions end. */
    public @Nullable String changePassword() {
        String before = present;
        present = "";
        return changed(
                () -> passwords.change(before, typed.take(words.of("password.different")), PageSender.now()),
                "own.password.changed");
    }

    public void requestAddress() {
        String before = present;
        present = "";
        Outcome.of(() -> own.requestAddress(email, before, PageSender.now()), words.of("own.email.sent"), refusals::of);
    }

    public @Nullable String endSession(String session) {
        return changed(() -> own.endSession(EntityId.of(session)), "sessions.ended");
    }

    public @Nullable String endOtherSessions() {
        return changed(own::endOtherSessions, "own.sessions.others.done");
    }

    /** Ends the account; there is nobody signed in after that. */
    public @Nullable String deactivate() {
        return Outcome.of(own::deactivate, words.of("own.deactivated"), refusals::of) ? Outcome.saying("/login") : null;
    }

    /** After a change the page is a new one, which knows nothing of what was typed. */
    private @Nullable String changed(Runnable change, String success) {
        return Outcome.of(change, words.of(success), refusals::of) ? Outcome.saying("/own") : null;
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

    public NewPassword getTyped() {
        return typed;
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
