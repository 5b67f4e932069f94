package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_ADD;
import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_IMPORT;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;
import static org.lepi.model.account.Permission.ROLES_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.identity.Uuid7;

/** What administrators do with people's accounts. A generated secret is in the answer and nowhere else. */
@Stateless
@Permitted(ACCOUNTS_CHANGE)
public class Accounts {
    private static final int MAX_PAGE = 500;

    private AccountRepository accounts;
    private Passwords passwords;
    private Grants grants;
    private Delegation delegation;
    private CurrentAccount caller;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Accounts() {}

    /** With its collaborators, at the system's time. */
    @Inject
    public Accounts(
            AccountRepository accounts,
            Passwords passwords,
            Grants grants,
            Delegation delegation,
            CurrentAccount caller,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.grants = grants;
        this.delegation = delegation;
        this.caller = caller;
        this.audit = audit;
    }

    /** At a given clock's time. */
    Accounts at(Clock time) {
        clock = time;
        return this;
    }

    /**
     * A new account with its generated secret.
     *
     * @param secret the initial password or client secret, to be shown once
     */
    public record Created(Account account, String secret) {}

    /**
     * Creates a person with a generated initial password.
     *
     * @throws LepiException INVALID_INPUT with violations; CONFLICT when the address is taken
     */
    @Permitted(ACCOUNTS_ADD)
    public Created createPerson(String email, String fullName, Set<Role> roles) {
        String password = Secrets.generatePassword();
        return new Created(addPerson(email, fullName, roles, passwords.hash(password)), password);
    }

    /**
     * Creates a person who keeps a password from elsewhere.
     *
     * @param passwordHash as Django writes it, {@code pbkdf2_sha256$…}; replaced at the first sign-in
     * @throws LepiException as for {@link #createPerson}
     */
    @Permitted({ACCOUNTS_ADD, ACCOUNTS_IMPORT})
    public Account importPerson(String email, String fullName, Set<Role> roles, String passwordHash) {
        if (!passwords.isAccepted(passwordHash)) {
            throw invalid(List.of(new Violation("passwordHash", "must be a pbkdf2_sha256 hash of Django")));
        }
        return addPerson(email, fullName, roles, passwordHash);
    }

    /**
     * Changes how a person is called.
     *
     * @param version that the change was made from
     * @throws LepiException NOT_FOUND, NOT_PERMITTED, INVALID_INPUT; CONFLICT for another version
     */
    public Account describe(UUID id, long version, Activation.Person person) {
        PersonalFields.checkName(person.fullName());
        Account account = current(id, version);
        Map<String, String> before = AccountFields.of(account);
        account.describe(person.fullName(), person.type(), AccountCodes.language(person.language()));
        audit.record(AuditEvent.changed(
                AccountFields.area(account), id, account.login(), before, AccountFields.of(account)));
        return account;
    }

    /**
     * Makes of a person what a form says, all of it or nothing.
     *
     * @param version that the form was made from
     * @throws LepiException as {@link #describe}, {@link #assignRoles}, {@link #disable} and {@link #enable}
     */
    public void change(UUID id, long version, AccountDraft draft) {
        Account account = describe(id, version, draft.person());
        if (!account.roles().equals(draft.roles())) {
            caller.require(ROLES_CHANGE);
            assignRoles(id, draft.roles());
        }
        if (account.isEnabled() && !draft.enabled()) {
            disable(id);
        } else if (!account.isEnabled() && draft.enabled()) {
            enable(id);
        }
    }

    /** At the next sign-in the person may do nothing but choose another password. */
    public void demandNewPassword(UUID id) {
        change(id, Account::demandNewSecret);
    }

    /**
     * Ends all that the account may do, at once and on every node.
     *
     * @throws LepiException CONFLICT for the caller's own account
     */
    public void disable(UUID id) {
        if (id.equals(caller.id())) {
            throw new LepiException(FailureKind.CONFLICT, "You cannot disable your own account here.");
        }
        change(id, account -> account.disable(now()));
        grants.revokeAll(id, null);
    }

    /**
     * Lets it come in again.
     *
     * @throws LepiException CONFLICT for a pseudonymised account, which has nobody behind it
     */
    public void enable(UUID id) {
        if (person(id).isPseudonymised()) {
            throw new LepiException(FailureKind.CONFLICT, "A pseudonymised account cannot be enabled again.");
        }
        change(id, Account::enable);
    }

    /**
     * Replaces a person's roles. What is given or taken must be within the caller's own permissions.
     *
     * @throws LepiException NOT_FOUND, NOT_PERMITTED; CONFLICT where callers would take the right to do this from themselves
     */
    @Permitted(ROLES_CHANGE)
    public void assignRoles(UUID id, Collection<Role> roles) {
        Account account = person(id);
        Set<Role> touched = EnumSet.noneOf(Role.class);
        touched.addAll(account.roles());
        touched.addAll(roles);
        touched.removeIf(role -> account.roles().contains(role) && roles.contains(role));
        delegation.requireAll(touched);
        if (id.equals(caller.id()) && delegation.endsRoleChange(roles)) {
            throw new LepiException(FailureKind.CONFLICT, "You would lose the permission to change roles.");
        }
        change(account, changed -> changed.assignRoles(roles));
        // whoever acted as somebody was measured by the roles of before
        grants.revokeImpersonated(id);
    }

    private void change(UUID id, Consumer<Account> verb) {
        change(governed(id), verb);
    }

    private void change(Account account, Consumer<Account> verb) {
        Map<String, String> before = AccountFields.of(account);
        verb.accept(account);
        audit.record(AuditEvent.changed(
                AccountFields.area(account), account.id(), account.login(), before, AccountFields.of(account)));
    }

    /** Programs have permissions of their own, and are changed by {@link Clients}. */
    private Account person(UUID id) {
        Account account = find(id);
        if (account.kind() != Account.Kind.PERSON) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no person " + id + ".");
        }
        return account;
    }

    /** A person who may no more than the caller. */
    private Account governed(UUID id) {
        Account account = person(id);
        delegation.requireOver(account);
        return account;
    }

    private Account current(UUID id, long version) {
        Account account = governed(id);
        if (account.version() != version) {
            throw new LepiException(
                    FailureKind.CONFLICT,
                    "The account has been changed: it is at version %d, not %d.".formatted(account.version(), version));
        }
        return account;
    }

    /**
     * One account.
     *
     * @throws LepiException NOT_FOUND
     */
    @Permitted(ACCOUNTS_VIEW)
    public Account find(UUID id) {
        return accounts.find(id)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no account " + id + "."));
    }

    /**
     * A page in the order of logins.
     *
     * @param after the last login of the page before; empty for the first page
     * @param limit 1 to 500
     */
    @Permitted(ACCOUNTS_VIEW)
    public List<Account> list(String after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw invalid(List.of(new Violation("limit", "must be from 1 to " + MAX_PAGE)));
        }
        return accounts.page(after, limit);
    }

    private Account addPerson(String email, String fullName, Set<Role> roles, String hash) {
        PersonalFields.check(email, fullName);
        delegation.requireAll(roles);
        if (accounts.findByLogin(email).isPresent()) {
            throw new LepiException(FailureKind.CONFLICT, "There is an account with this e-mail address already.");
        }
        Account person = Account.person(Uuid7.next(), email, fullName, now());
        person.acceptSecret(hash);
        person.assignRoles(roles);
        accounts.add(person);
        audit.record(AuditEvent.created("accounts", person.id(), person.login(), AccountFields.of(person)));
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LepiException invalid(List<Violation> violations) {
        return new LepiException(FailureKind.INVALID_INPUT, "The request has wrong values.", violations);
    }
}
