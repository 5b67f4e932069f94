package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;

/**
 * Gives an account another password or address. With either, sessions end and the codes that are still open are void, so
 * that nobody who had got hold of one keeps a way in; and the person is told. Services that call this say who may.
 */
@Stateless
@PermitAll
public class CredentialChange {
    private Grants grants;
    private AccountCodes codes;
    private Notices notices;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CredentialChange() {}

    /** With its collaborators. */
    @Inject
    public CredentialChange(Grants grants, AccountCodes codes, Notices notices, AuditTrail audit) {
        this.grants = grants;
        this.codes = codes;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Another password.
     *
     * @param kept the session that goes on; null for none
     * @param event that the audit keeps of it
     */
    public void password(Account account, String hash, @Nullable UUID kept, AuditEvent event) {
        account.acceptSecret(hash);
        endWhatIsOpen(account, kept);
        audit.record(event, account.id());
        notices.tell(AccountNotice.Type.PASSWORD_CHANGED, account, account.login());
    }

    /** Another address; the old one is told. */
    public void address(Account account, String email) {
        String before = account.login();
        account.moveTo(email);
        endWhatIsOpen(account, null);
        audit.record(
                AuditEvent.changed(
                        "accounts",
                        account.id(),
                        account.login(),
                        Map.of("email", before),
                        Map.of("email", account.login())),
                account.id());
        notices.tell(AccountNotice.Type.ADDRESS_CHANGED, account, before);
    }

    private void endWhatIsOpen(Account account, @Nullable UUID kept) {
        grants.revokeAll(account.id(), kept);
        codes.voidAll(account.id());
    }
}
