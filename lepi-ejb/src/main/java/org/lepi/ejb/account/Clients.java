package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.CLIENTS_ADD;
import static org.lepi.model.account.Permission.CLIENTS_CHANGE;
import static org.lepi.model.account.Permission.CLIENTS_DELETE;
import static org.lepi.model.account.Permission.CLIENTS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/** The programs of partners: what they may, from where, until when. A secret is in the answer and nowhere else. */
@Stateless
@Permitted(CLIENTS_CHANGE)
public class Clients {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private AccountRepository accounts;
    private Grants grants;
    private Delegation delegation;
    private CurrentAccount caller;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Clients() {}

    /** With its collaborators. */
    @Inject
    public Clients(
            AccountRepository accounts, Grants grants, Delegation delegation, CurrentAccount caller, AuditTrail audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.delegation = delegation;
        this.caller = caller;
        this.audit = audit;
    }

    /** At a given clock's time. */
    Clients at(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Creates a client that the caller answers for.
     *
     * @throws LepiException INVALID_INPUT with violations; NOT_PERMITTED for roles that may more than the caller
     */
    @Permitted(CLIENTS_ADD)
    public Accounts.Created create(ClientDraft draft) {
        return createFor(null, draft);
    }

    /**
     * Creates a client that somebody answers for.
     *
     * @param owner a person; null for the caller
     * @throws LepiException as {@link #create}; NOT_FOUND where there is no such person
     */
    @Permitted(CLIENTS_ADD)
    public Accounts.Created createFor(@Nullable UUID owner, ClientDraft draft) {
        draft.check(clock.instant());
        delegation.requireAll(draft.roles());
        UUID id = Uuid7.next();
        UUID answering = owner == null ? caller.id() : person(owner).id();
        Account client = Account.client(
                id, "client-" + id, draft.title(), answering, clock.instant().truncatedTo(ChronoUnit.MICROS));
        String secret = Secrets.generate();
        client.acceptSecret(Secrets.digest(secret));
        client.assignRoles(draft.roles());
        client.limit(draft.title(), draft.terms());
        accounts.add(client);
        audit.record(AuditEvent.created("clients", id, client.fullName(), ClientDraft.fields(client)));
        return new Accounts.Created(client, secret);
    }

    /**
     * Replaces title, roles and limits; they are in force at the next request.
     *
     * @param version that the draft was made from
     * @throws LepiException NOT_FOUND, NOT_PERMITTED, INVALID_INPUT; CONFLICT for another version
     */
    public Account change(UUID id, long version, ClientDraft draft) {
        draft.check(clock.instant());
        Account client = governed(id);
        if (client.version() != version) {
            throw new LepiException(FailureKind.CONFLICT, "The client has been changed. Look at it again.");
        }
        delegation.requireAll(draft.roles());
        Map<String, String> before = ClientDraft.fields(client);
        client.assignRoles(draft.roles());
        client.limit(draft.title(), draft.terms());
        audit.record(AuditEvent.changed("clients", id, client.fullName(), before, ClientDraft.fields(client)));
        return client;
    }

    /**
     * Gives a client another owner, who answers for it.
     *
     * @throws LepiException NOT_FOUND
     */
    public void assignOwner(UUID id, UUID owner) {
        Account client = governed(id);
        Map<String, String> before = Map.of("owner", String.valueOf(client.ownerId()));
        client.giveTo(person(owner).id());
        audit.record(AuditEvent.changed("clients", id, client.fullName(), before, Map.of("owner", owner.toString())));
    }

    /**
     * Makes of a client what a form says, all of it or nothing.
     *
     * @param version that the form was made from
     * @param owner null for the present one
     * @throws LepiException as {@link #change}, {@link #assignOwner}, {@link #revoke} and {@link #restore}
     */
    public void put(UUID id, long version, ClientDraft draft, @Nullable UUID owner, boolean enabled) {
        Account client = change(id, version, draft);
        if (owner != null && !owner.equals(client.ownerId())) {
            assignOwner(id, owner);
        }
        if (client.isEnabled() && !enabled) {
            caller.require(CLIENTS_DELETE);
            revoke(id);
        } else if (!client.isEnabled() && enabled) {
            restore(id);
        }
    }

    private Account person(UUID id) {
        return accounts.find(id)
                .filter(found -> found.kind() == Account.Kind.PERSON)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no person " + id + "."));
    }

    /**
     * A new secret; the old one works on for a while, so that the partner can change over.
     *
     * @param overlap zero to 30 days
     * @throws LepiException NOT_FOUND, NOT_PERMITTED, INVALID_INPUT
     */
    public Accounts.Created rotate(UUID id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The overlap is out of range.",
                    List.of(new LepiException.Violation("overlap", "must be from PT0S to P30D")));
        }
        Account client = governed(id);
        String secret = Secrets.generate();
        Instant until = clock.instant().plus(overlap).truncatedTo(ChronoUnit.MICROS);
        client.rotateSecret(Secrets.digest(secret), until);
        if (overlap.isZero()) {
            grants.revokeAll(id, null);
        }
        audit.record(AuditEvent.done(AuditAction.PASSWORD_CHANGED, "clients", id, client.fullName())
                .with(Map.of("previousSecretUntil", until.toString())));
        return new Accounts.Created(client, secret);
    }

    /**
     * Ends all that the client may do, at once and on every node; it can be enabled again.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    @Permitted(CLIENTS_DELETE)
    public void revoke(UUID id) {
        Account client = governed(id);
        client.disable(clock.instant().truncatedTo(ChronoUnit.MICROS));
        grants.revokeAll(id, null);
        audit.record(AuditEvent.done(AuditAction.TOKEN_REVOKED, "clients", id, client.fullName()));
    }

    /**
     * Lets a revoked client come in again, with its secret.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED
     */
    public void restore(UUID id) {
        Account client = governed(id);
        client.enable();
        audit.record(AuditEvent.changed(
                "clients", id, client.fullName(), Map.of("enabled", "false"), Map.of("enabled", "true")));
    }

    /**
     * One client.
     *
     * @throws LepiException NOT_FOUND
     */
    @Permitted(CLIENTS_VIEW)
    public Account find(UUID id) {
        return accounts.find(id)
                .filter(found -> found.kind() == Account.Kind.CLIENT)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no client " + id + "."));
    }

    /**
     * A page in the order of client ids, which is that of their making.
     *
     * @param after the last client id of the page before; empty for the first page
     */
    @Permitted(CLIENTS_VIEW)
    public List<Account> list(String after, int limit) {
        return accounts.clients(after, Math.max(1, Math.min(limit, 500)));
    }

    private Account governed(UUID id) {
        Account client = find(id);
        delegation.requireOver(client);
        return client;
    }

    /** Whether a secret is one of those that work now. */
    static boolean accepts(Account client, @Nullable String secret, Instant now) {
        String hash = client.secretHash();
        return secret != null
                && hash != null
                && (Secrets.matches(secret, hash)
                        || client.terms()
                                .previousSecretHash(now)
                                .filter(previous -> Secrets.matches(secret, previous))
                                .isPresent());
    }

    /** Whether it has not expired and the request comes from where it may. */
    static boolean isWelcome(Account client, Sender sender, Instant now) {
        return client.terms().expiresAt().filter(end -> !now.isBefore(end)).isEmpty()
                && client.terms()
                        .networks()
                        .filter(networks -> !Networks.of(networks).contain(sender.address()))
                        .isEmpty();
    }
}
