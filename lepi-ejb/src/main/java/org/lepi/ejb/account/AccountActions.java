package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.Permission;

/** What administrators do to one person or to many. */
@ApplicationScoped
public class AccountActions {
    private Accounts accounts;
    private AccountLetters letters;
    private AccountSessions sessions;
    private SecondFactors factors;
    private SignInLocks locks;
    private PersonalRecords records;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountActions() {}

    /** With the services that do it. */
    @Inject
    public AccountActions(
            Accounts accounts,
            AccountLetters letters,
            AccountSessions sessions,
            SecondFactors factors,
            SignInLocks locks,
            PersonalRecords records) {
        this.accounts = accounts;
        this.letters = letters;
        this.sessions = sessions;
        this.factors = factors;
        this.locks = locks;
        this.records = records;
    }

    /** All of them, in the order in which they are shown. */
    public List<BulkAction> all() {
        return List.of(
                change("sendReset", letters::sendReset),
                change("demand", accounts::demandNewPassword),
                change("signOut", sessions::endAll),
                change("removeFactor", factors::reset),
                change("unlock", locks::unlockAccount),
                change("disable", accounts::disable),
                change("enable", accounts::enable),
                new BulkAction(
                        "pseudonymise", Permission.ACCOUNTS_DELETE, id -> records.pseudonymise(EntityId.of(id))));
    }

    private static BulkAction change(String name, Consumer<UUID> effect) {
        return new BulkAction(name, Permission.ACCOUNTS_CHANGE, id -> effect.accept(EntityId.of(id)));
    }
}
