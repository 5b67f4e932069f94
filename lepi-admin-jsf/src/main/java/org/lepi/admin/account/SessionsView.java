package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.AccountSessions;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;

/** Where somebody else is signed in, and the end of it. */
@Named
@ViewScoped
public class SessionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountSessions sessions;

    @Inject
    private transient AccountRepository accounts;

    @Inject
    private transient AccountNames names;

    @Inject
    private transient Words words;

    private String id = "";

    public List<AccessGrant> getSessions() {
        return sessions.list(account());
    }

    /** What the account is called, for those who may see its sessions. */
    public String getName() {
        sessions.list(account());
        return accounts.find(account()).map(Account::displayName).orElse("");
    }

    /** The list that the account is in. */
    public String getKind() {
        return accounts.find(account())
                .filter(found -> found.kind() == Account.Kind.CLIENT)
                .map(client -> "clients")
                .orElse("accounts");
    }

    /** Who acts as the account there; empty where nobody does. */
    public String behind(AccessGrant session) {
        UUID impersonator = session.impersonatorId();
        return impersonator == null ? "" : names.of(Set.of(impersonator)).getOrDefault(impersonator, "");
    }

    /** Ends one. */
    public @Nullable String end(UUID session) {
        return again(Outcome.of(() -> sessions.end(account(), session), words.of("sessions.ended")));
    }

    /** Ends all. */
    public @Nullable String endAll() {
        return again(Outcome.of(() -> sessions.endAll(account()), words.of("sessions.all-ended")));
    }

    private @Nullable String again(boolean done) {
        Outcome.keepMessages();
        return done ? "/sessions?faces-redirect=true&id=" + id : null;
    }

    private UUID account() {
        return EntityId.of(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
