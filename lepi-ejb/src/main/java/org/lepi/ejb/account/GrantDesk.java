package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;

/** Opens the grant of a sign-in that was right, ends it at the sign-out, and writes both down. */
@Stateless
@PermitAll
public class GrantDesk {
    private Grants grants;
    private AuditTrail audit;
    private AccountSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected GrantDesk() {}

    /** With its collaborators. */
    @Inject
    public GrantDesk(Grants grants, AuditTrail audit, AccountSettings settings) {
        this.grants = grants;
        this.audit = audit;
        this.settings = settings;
    }

    /** For somebody who has just proved who it is. */
    public AccessGrant forPerson(Account person, Sender sender) {
        audit.record(AuditEvent.done(AuditAction.SIGNED_IN, "accounts", person.id(), person.login()), person.id());
        return grants.open(person, settings.refreshLifetime(), sender);
    }

    /** For a program that has just proved which it is. */
    public AccessGrant forClient(Account client, Sender sender) {
        audit.record(AuditEvent.done(AuditAction.TOKEN_ISSUED, "clients", client.id(), client.fullName()), client.id());
        return grants.open(client, settings.accessLifetime(), sender);
    }

    /** Ends a grant as its holder wishes; nothing happens when it has ended before. */
    public void signOut(UUID grantId) {
        grants.find(grantId).filter(grant -> grant.revokedAt() == null).ifPresent(grant -> {
            Account account = grant.account();
            audit.record(
                    AuditEvent.done(AuditAction.SIGNED_OUT, AccountFields.area(account), account.id(), account.login()),
                    account.id());
            grants.revoke(grantId);
        });
    }
}
