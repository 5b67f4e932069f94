package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.INVITATIONS_ADD;
import static org.lepi.model.account.Permission.INVITATIONS_DELETE;
import static org.lepi.model.account.Permission.INVITATIONS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Nobody signs up; people are invited. An invitation is a code that was mailed, and no account before it is used. */
@Stateless
@Permitted(INVITATIONS_VIEW)
public class Invitations {
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    private AccountCodes codes;
    private Delegation delegation;
    private CurrentAccount caller;
    private CodeSettings settings;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Invitations() {}

    /** With its collaborators. */
    @Inject
    public Invitations(
            AccountCodes codes, Delegation delegation, CurrentAccount caller, CodeSettings settings, AuditTrail audit) {
        this.codes = codes;
        this.delegation = delegation;
        this.caller = caller;
        this.settings = settings;
        this.audit = audit;
    }

    /** At a given clock's time, on one entity manager. */
    Invitations on(EntityManager manager, Clock time) {
        entities = manager;
        clock = time;
        return this;
    }

    /**
     * Invites somebody. Who is invited again gets a new code, and the old one is void; for an address that has an account
     * nothing is sent. Whoever invites is told the same in each case.
     *
     * @param roles none of which may do more than the inviter
     * @param language of the mail, BCP 47; null for the installation's
     * @throws LepiException NOT_PERMITTED; INVALID_INPUT for what is no address
     */
    @Permitted({})
    public void invite(String email, Set<Role> roles, @Nullable String language) {
        if (!settings.mayAnyoneInvite()) {
            caller.require(INVITATIONS_ADD);
        }
        delegation.requireAll(roles);
        PersonalFields.check(email, "");
        boolean known = new AccountRepository(entities).findByLogin(email).isPresent();
        if (known || codes.isEnough(email)) {
            return;
        }
        send(new Offer(email, roles, AccountCodes.language(language), "", null));
    }

    /** What somebody is invited to be; name and type as far as the inviter knows them. */
    private record Offer(
            String email,
            Set<Role> roles,
            @Nullable String language,
            String fullName,
            @Nullable UserType type) {}

    /** Issues the code, has it mailed and says so in the audit; whether it may be is the caller's to know. */
    private void send(Offer offer) {
        var issued = codes.issue(AccountCode.Kind.INVITATION, offer.email(), null, caller.id());
        issued.code().offering(offer.roles(), offer.language()).to(offer.fullName(), offer.type());
        codes.post(issued, offer.language());
        audit.record(AuditEvent.done(
                        AuditAction.INVITED,
                        "invitations",
                        issued.code().id(),
                        issued.code().email())
                .with(Map.of("roles", FormTexts.words(offer.roles()))));
    }

    /**
     * Sends an invitation again, with a new code; the old one is void.
     *
     * @throws LepiException NOT_FOUND where it was used or there is none; CONFLICT where the address has had enough codes
     *     this hour; NOT_PERMITTED for roles that may more than the caller
     */
    @Permitted(INVITATIONS_ADD)
    public void resend(UUID id) {
        AccountCode invitation = find(id);
        if (invitation.isUsed()) {
            throw new LepiException(FailureKind.NOT_FOUND, "The invitation was used.");
        }
        delegation.requireAll(invitation.roles());
        if (codes.isEnough(invitation.email())) {
            throw new LepiException(FailureKind.CONFLICT, "The address has had enough codes this hour. Try later.");
        }
        send(new Offer(
                invitation.email(),
                invitation.roles(),
                invitation.language(),
                invitation.fullName(),
                invitation.userType().orElse(null)));
    }

    /**
     * One invitation, whatever became of it.
     *
     * @throws LepiException NOT_FOUND
     */
    public AccountCode find(UUID id) {
        return Optional.ofNullable(entities.find(AccountCode.class, id))
                .filter(code -> code.kind() == AccountCode.Kind.INVITATION)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no invitation " + id + "."));
    }

    /** Those that wait to be used, the latest first; at most 500. */
    public List<AccountCode> open() {
        return entities.createQuery(
                        "select c from AccountCode c where c.kind = :kind and c.usedAt is null and c.expiresAt > :now"
                                + " order by c.createdAt desc",
                        AccountCode.class)
                .setParameter("kind", AccountCode.Kind.INVITATION)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Takes an invitation back.
     *
     * @throws LepiException NOT_FOUND where there is none, or no longer
     */
    @Permitted(INVITATIONS_DELETE)
    public void withdraw(UUID id) {
        AccountCode invitation = find(id);
        if (!invitation.isGood(clock.instant())) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no open invitation " + id + ".");
        }
        invitation.voidAt(clock.instant());
        audit.record(AuditEvent.done(AuditAction.CANCELLED, "invitations", id, Account.normalized(invitation.email())));
    }
}
