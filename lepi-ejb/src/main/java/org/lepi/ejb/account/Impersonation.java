package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_IMPERSONATE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Acting as somebody else who may no more than oneself. Whatever is done then, the audit has both. */
@Stateless
@Permitted(ACCOUNTS_IMPERSONATE)
public class Impersonation {
    private AccountRepository accounts;
    private OwnIdentity own;
    private Delegation delegation;
    private Grants grants;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Impersonation() {}

    /** With its collaborators. */
    @Inject
    public Impersonation(
            AccountRepository accounts, OwnIdentity own, Delegation delegation, Grants grants, AuditTrail audit) {
        this.accounts = accounts;
        this.own = own;
        this.delegation = delegation;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * A grant that speaks for the other account and ends with the caller's own at the latest.
     *
     * @throws LepiException NOT_FOUND; NOT_PERMITTED where the other may more than the caller, and while impersonating;
     *     CONFLICT for oneself and for a disabled account
     */
    public AccessGrant begin(UUID other, Sender sender) {
        Account self = own.unimpersonated();
        Account account = accounts.find(other)
                .filter(found -> found.kind() == Account.Kind.PERSON)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no person " + other + "."));
        if (other.equals(self.id()) || !account.isEnabled()) {
            throw new LepiException(FailureKind.CONFLICT, "Choose another account that is enabled.");
        }
        delegation.requireOver(account);
        AccessGrant ownGrant = grants.find(own.grant())
                .orElseThrow(() -> new LepiException(FailureKind.NOT_AUTHENTICATED, "Your session has ended."));
        audit.record(AuditEvent.done(AuditAction.IMPERSONATED, "accounts", other, account.login()));
        return grants.openFor(other, ownGrant, sender);
    }
}
