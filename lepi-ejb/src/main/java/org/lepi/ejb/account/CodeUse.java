package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.account.Account;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.AccountCode.Kind;
import org.lepi.model.account.UserType;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/** The transactions of {@link Activation}, each of which uses a code up. */
@Stateless
@PermitAll
public class CodeUse {
    private AccountRepository accounts;
    private AccountCodes codes;
    private CredentialChange change;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CodeUse() {}

    /** With its collaborators. */
    @Inject
    public CodeUse(AccountRepository accounts, AccountCodes codes, CredentialChange change, AuditTrail audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.change = change;
        this.audit = audit;
    }

    /** At a given clock's time. */
    CodeUse at(Clock time) {
        clock = time;
        return this;
    }

    /** See {@link Activation#activate}. */
    public Account activate(Activation.Shown shown, Activation.Person person, String passwordHash) {
        AccountCode code = codes.use(Kind.INVITATION, shown.code(), shown.email());
        refuseTaken(code.email());
        String name = person.fullName().isBlank() ? code.fullName() : person.fullName();
        UserType type = person.type() == null ? code.userType().orElse(null) : person.type();
        Account account =
                Account.person(Uuid7.next(), code.email(), name, clock.instant().truncatedTo(ChronoUnit.MICROS));
        String language = AccountCodes.language(person.language());
        account.describe(name, type, language == null ? code.language() : language);
        account.acceptSecret(passwordHash);
        account.assignRoles(code.roles());
        accounts.add(account);
        audit.record(
                Activation.event(AuditAction.ACTIVATED, account)
                        .with(Map.of(
                                "roles",
                                String.join(" ", account.roleWords()),
                                "invitation",
                                code.id().toString())),
                account.id());
        return account;
    }

    /** See {@link Activation#requestReset}; a row is written in any case, so that both cases do the same work. */
    public void issueReset(String email) {
        if (codes.isEnough(email)) {
            return;
        }
        Optional<Account> account =
                accounts.findByLogin(email).filter(found -> found.kind() == Account.Kind.PERSON && found.isEnabled());
        AccountCodes.Issued issued =
                codes.issue(Kind.PASSWORD_RESET, email, account.map(Account::id).orElse(null), null);
        account.ifPresent(found -> codes.post(issued, found.language().orElse(null)));
    }

    /** See {@link Activation#reset}. */
    public void reset(Activation.Shown shown, String passwordHash) {
        AccountCode code = codes.use(Kind.PASSWORD_RESET, shown.code(), shown.email());
        Account account = owner(code);
        change.password(account, passwordHash, null, Activation.event(AuditAction.PASSWORD_CHANGED, account));
    }

    /** See {@link Activation#confirmAddress}. */
    public void confirmAddress(Activation.Shown shown) {
        AccountCode code = codes.use(Kind.ADDRESS_CHANGE, shown.code(), shown.email());
        Account account = owner(code);
        refuseTaken(code.email());
        change.address(account, code.email());
    }

    private Account owner(AccountCode code) {
        UUID id = code.accountId();
        return Optional.ofNullable(id)
                .flatMap(accounts::find)
                .filter(Account::isEnabled)
                .orElseThrow(() -> new LepiException(FailureKind.CONFLICT, "The account is disabled."));
    }

    private void refuseTaken(String email) {
        if (accounts.findByLogin(email).isPresent()) {
            throw new LepiException(FailureKind.CONFLICT, "There is an account with this e-mail address already.");
        }
    }
}
