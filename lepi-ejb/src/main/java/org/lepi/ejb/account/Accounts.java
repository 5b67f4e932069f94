package org.lepi.ejb.account;

import static org.lepi.model.account.Permission.ACCOUNTS_ADD;
import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;
import static org.lepi.model.account.Permission.CLIENTS_ADD;
import static org.lepi.model.account.Permission.ROLES_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.identity.Uuid7;

/** What administrators do with accounts. A generated secret is in the answer and nowhere else. */
@Stateless
@Permitted(ACCOUNTS_CHANGE)
public class Accounts {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    private static final int MAX_NAME = 200;
    private static final int MAX_PAGE = 500;

    private AccountRepository accounts;

    private Passwords passwords;

    private Clock clock;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Accounts() {}

    /** With its collaborators, at the system's time. */
    @Inject
    public Accounts(AccountRepository accounts, Passwords passwords) {
        this(accounts, passwords, Clock.systemUTC());
    }

    /** Accounts in one repository, at a given clock's time. */
    public Accounts(AccountRepository accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
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
    @Permitted(ACCOUNTS_ADD)
    public Account importPerson(String email, String fullName, Set<Role> roles, String passwordHash) {
        if (!passwords.isAccepted(passwordHash)) {
            throw invalid(List.of(new Violation("passwordHash", "must be a pbkdf2_sha256 hash of Django")));
        }
        return addPerson(email, fullName, roles, passwordHash);
    }

    /**
     * Creates an API client with a generated id and secret.
     *
     * @param owner the account that answers for it; null for the installation itself
     */
    @Permitted(CLIENTS_ADD)
    public Created createClient(String title, @Nullable UUID owner, Set<Role> roles) {
        if (title.isBlank() || title.length() > MAX_NAME) {
            throw invalid(List.of(new Violation("title", "must have 1 to " + MAX_NAME + " characters")));
        }
        UUID id = Uuid7.next();
        Account client =
                Account.client(id, "client-" + id, title, owner, clock.instant().truncatedTo(ChronoUnit.MICROS));
        String secret = Secrets.generate();
        client.acceptSecret(Secrets.digest(secret));
        client.assignRoles(roles);
        accounts.add(client);
        return new Created(client, secret);
    }

    /** A new secret for an account that lost its own; the old one stops working, tokens that are out stay good. */
    public Created resetSecret(UUID id) {
        Account account = find(id);
        boolean person = account.kind() == Account.Kind.PERSON;
        String secret = person ? Secrets.generatePassword() : Secrets.generate();
        account.acceptSecret(person ? passwords.hash(secret) : Secrets.digest(secret));
        return new Created(account, secret);
    }

    /** Ends all that the account may do, at once and on every node. */
    public void disable(UUID id) {
        find(id).disable();
    }

    public void enable(UUID id) {
        find(id).enable();
    }

    @Permitted(ROLES_CHANGE)
    public void assignRoles(UUID id, Collection<Role> roles) {
        find(id).assignRoles(roles);
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
        List<Violation> violations = new ArrayList<>();
        if (!EMAIL.matcher(email.strip()).matches()) {
            violations.add(new Violation("email", "must be an e-mail address"));
        }
        if (fullName.length() > MAX_NAME) {
            violations.add(new Violation("fullName", "must have at most " + MAX_NAME + " characters"));
        }
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        if (accounts.findByLogin(email).isPresent()) {
            throw new LepiException(FailureKind.CONFLICT, "There is an account with this e-mail address already.");
        }
        Account person =
                Account.person(Uuid7.next(), email, fullName, clock.instant().truncatedTo(ChronoUnit.MICROS));
        person.acceptSecret(hash);
        person.assignRoles(roles);
        accounts.add(person);
        return person;
    }

    private static LepiException invalid(List<Violation> violations) {
        return new LepiException(FailureKind.INVALID_INPUT, "The request has wrong values.", violations);
    }
}
