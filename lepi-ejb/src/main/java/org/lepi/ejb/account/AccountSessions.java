package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;
import static org.lepi.model.account.Permission.CLIENTS_CHANGE;
import static org.lepi.model.account.Permission.CLIENTS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Where other people and programs are signed in, for administrators, who may end it at once and on every node. */
@Stateless
@Permitted({ACCOUNTS_CHANGE, CLIENTS_CHANGE})
public class AccountSessions {
    private AccountRepository accounts;
    private Grants grants;
    private Delegation delegation;
    private CurrentAccount caller;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountSessions() {}

    /** With its collaborators. */
    @Inject
    public AccountSessions(
            AccountRepository accounts, Grants grants, Delegation delegation, CurrentAccount caller, AuditTrail audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.delegation = delegation;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What speaks for an account now, the latest first.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    @Permitted({ACCOUNTS_VIEW, CLIENTS_VIEW})
    public List<AccessGrant> list(UUID account) {
        find(account, "view");
        return grants.live(account);
    }

    /**
     * Ends one session.
     *
     * @throws LepiException NOT_FOUND, also for a session of another account; NOT_PERMITTED
     */
    public void end(UUID account, UUID session) {
        Account holder = governed(account);
        AccessGrant grant = grants.find(session)
                .filter(found -> found.account().id().equals(account))
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no session " + session + "."));
        grants.revoke(grant.id());
        record(holder, "one");
    }

    /**
     * Ends all sessions and tokens of an account.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    public void endAll(UUID account) {
        Account holder = governed(account);
        grants.revokeAll(account, null);
        record(holder, "all");
    }

    private Account governed(UUID id) {
        Account account = find(id, "change");
        delegation.requireOver(account);
        return account;
    }

    /** Who may see people need not see programs. */
    private Account find(UUID id, String action) {
        Account account = accounts.find(id)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + "."));
        caller.require(Permission.of(AccountFields.area(account) + ":" + action).orElseThrow());
        return account;
    }

    private void record(Account account, String which) {
        audit.record(AuditEvent.done(AuditAction.SIGNED_OUT, AccountFields.area(account), account.id(), account.login())
                .with(Map.of("sessions", which)));
    }
}
