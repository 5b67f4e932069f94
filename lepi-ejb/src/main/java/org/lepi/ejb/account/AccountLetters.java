package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What administrators have mailed to people. */
@Stateless
@Permitted(ACCOUNTS_CHANGE)
public class AccountLetters {
    private AccountRepository accounts;
    private AccountCodes codes;
    private Delegation delegation;
    private CurrentAccount caller;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountLetters() {}

    /** With its collaborators. */
    @Inject
    public AccountLetters(
            AccountRepository accounts,
            AccountCodes codes,
            Delegation delegation,
            CurrentAccount caller,
            AuditTrail audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.delegation = delegation;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Mails a person the link to another password, so that no administrator knows it.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED; CONFLICT for a disabled account
     */
    public void sendReset(UUID id) {
        Account account = accounts.find(id)
                .filter(found -> found.kind() == Account.Kind.PERSON)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no person " + id + "."));
        delegation.requireOver(account);
        if (!account.isEnabled()) {
            throw new LepiException(FailureKind.CONFLICT, "The account is disabled.");
        }
        codes.post(
                codes.issue(AccountCode.Kind.PASSWORD_RESET, account.login(), id, caller.id()),
                account.language().orElse(null));
        audit.record(AuditEvent.done(AuditAction.STARTED, "accounts", id, account.login())
                .with(Map.of("sent", "password reset")));
    }
}
