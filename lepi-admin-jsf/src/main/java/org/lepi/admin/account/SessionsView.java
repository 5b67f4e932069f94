package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.AccountSessions;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Permission;

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
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private String id = "";
    private final Once<List<AccessGrant>> live = new Once<>(() -> sessions.list(account()));
    private final Once<Subject> subject = new Once<>(this::readSubject);
    private final Once<Map<UUID, String>> behind = new Once<>(() -> names.of(getSessions().stream()
            .map(AccessGrant::impersonatorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet())));

    public List<AccessGrant> getSessions() {
        return live.get();
    }

    /** Whose sessions they are, for those who may see them. */
    public Subject getSubject() {
        return subject.get();
    }

    private Subject readSubject() {
        getSessions();
        return accounts.find(account()).map(Subject::of).orElseThrow();
    }

    /** Whether the reader may end them. */
    public boolean isChangeable() {
        return Permission.of(getSubject().kind() + ":change")
                .filter(caller::may)
                .isPresent();
    }

    /** Who acts as the account there; empty where nobody does. */
    public String behind(AccessGrant session) {
        UUID impersonator = session.impersonatorId();
        return impersonator == null ? "" : behind.get().getOrDefault(impersonator, "");
    }

    /** Ends one. */
    public @Nullable String end(String session) {
        return Outcome.leading(() -> sessions.end(account(), EntityId.of(session)), words.of("sessions.ended"), page());
    }

    /** Ends all. */
    public @Nullable String endAll() {
        return Outcome.leading(() -> sessions.endAll(account()), words.of("sessions.all-ended"), page());
    }

    private String page() {
        return "/sessions?id=" + account();
    }

    private UUID account() {
        return EntityId.of(id);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
