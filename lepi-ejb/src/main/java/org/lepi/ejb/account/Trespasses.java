package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.lepi.ejb.account.quota.Quota;
import org.lepi.ejb.account.quota.Quotas;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;

/** Notes who tries to sign in where nothing is: so many of an address and of all together that no disk fills. */
@Stateless
@PermitAll
public class Trespasses {
    private static final Quota OF_ADDRESS = Quota.of("10/PT1H");
    private static final Quota OF_ALL = Quota.of("200/PT1H");
    private static final int MAX_LOGIN = 100;

    private Quotas quotas;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Trespasses() {}

    /** With its collaborators. */
    @Inject
    public Trespasses(Quotas quotas, AuditTrail audit) {
        this.quotas = quotas;
        this.audit = audit;
    }

    /**
     * Notes an attempt.
     *
     * @param login as it was typed
     */
    public void note(String login, Sender sender) {
        if (!quotas.take("trespass " + sender.address(), OF_ADDRESS).allowed()
                || !quotas.take("trespass", OF_ALL).allowed()) {
            return;
        }
        String printable = login.replaceAll("\\p{Cntrl}", " ");
        String label = printable.length() > MAX_LOGIN ? printable.substring(0, MAX_LOGIN) : printable;
        String agent = sender.agent();
        audit.record(
                AuditEvent.done(AuditAction.TRESPASSED, "accounts", null, label)
                        .with(agent == null ? Map.of() : Map.of("agent", agent)),
                null);
    }
}
