package org.lepi.ejb.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.SigningKey;

/** The account services on the test database, with a clock that is moved by hand. */
final class TestAccounts extends Clock {
    private static final Passwords PASSWORDS = new Passwords(new Pbkdf2PasswordHashImpl());
    private static final RSAKey KEY = generate();

    /** Who does what a test does; somebody who may all of it, unless the test says otherwise. */
    CurrentAccount caller = FixedCaller.of(UUID.randomUUID(), Permission.values());

    /** Where the caller comes from. */
    Origin origin = new Origin();

    /** What people were told. */
    final List<AccountNotice> notices = new ArrayList<>();

    CodeSettings codeSettings =
            new CodeSettings("https://lepi.example.org", Duration.ofDays(7), Duration.ofHours(1), 5, false);

    final AccountSettings settings;
    SignInSettings signInSettings = new SignInSettings(3, 6, 9, Duration.ofMinutes(1), Duration.ofMinutes(10), false);
    private final TestDatabase database;
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");

    TestAccounts(TestDatabase database, Path home) {
        this.database = database;
        this.settings = new AccountSettings(
                "lepi", home.toString(), Duration.ofMinutes(30), Duration.ofDays(14), Optional.empty());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** From here on an account of the database calls, with all permissions. */
    void callerIs(Account account) {
        caller = FixedCaller.of(account.id(), Permission.values());
    }

    PersonalRecords records(EntityManager entities) {
        return new PersonalRecords(
                        pseudonymisation(entities, Optional.empty()),
                        grants(entities),
                        delegation(entities),
                        caller,
                        audit(entities))
                .on(entities, this);
    }

    Pseudonymisation pseudonymisation(EntityManager entities, Optional<Duration> retention) {
        return new Pseudonymisation(audit(entities), new RetentionSettings(retention)).on(entities, this);
    }

    Impersonation impersonation(EntityManager entities) {
        return new Impersonation(
                new AccountRepository(entities),
                own(entities),
                delegation(entities),
                grants(entities),
                audit(entities));
    }

    AccountLetters letters(EntityManager entities) {
        return new AccountLetters(
                new AccountRepository(entities), codes(entities), delegation(entities), caller, audit(entities));
    }

    Accounts accounts(EntityManager entities) {
        return new Accounts(
                        new AccountRepository(entities),
                        PASSWORDS,
                        grants(entities),
                        delegation(entities),
                        caller,
                        audit(entities))
                .at(this);
    }

    Clients clients(EntityManager entities) {
        return new Clients(
                        new AccountRepository(entities),
                        grants(entities),
                        delegation(entities),
                        caller,
                        audit(entities))
                .at(this);
    }

    AccountSessions sessions(EntityManager entities) {
        return new AccountSessions(
                new AccountRepository(entities), grants(entities), delegation(entities), caller, audit(entities));
    }

    AccountActions actions(EntityManager entities) {
        return new AccountActions(
                accounts(entities),
                letters(entities),
                sessions(entities),
                secondFactors(entities),
                locks(entities),
                records(entities));
    }

    SignInLocks locks(EntityManager entities) {
        return new SignInLocks(entities, delegation(entities), audit(entities), this);
    }

    Delegation delegation(EntityManager entities) {
        return new Delegation(caller, new RolePermissions(entities, this));
    }

    OwnIdentity own(EntityManager entities) {
        return new OwnIdentity(new AccountRepository(entities), caller, origin);
    }

    AccountCodes codes(EntityManager entities) {
        return new AccountCodes(entities, codeSettings, new Outbox(), this);
    }

    Invitations invitations(EntityManager entities) {
        return new Invitations(codes(entities), delegation(entities), caller, codeSettings, audit(entities))
                .on(entities, this);
    }

    Activation activation(EntityManager entities) {
        var use = new CodeUse(new AccountRepository(entities), codes(entities), change(entities), audit(entities))
                .at(this);
        return new Activation(codes(entities), use, guard(), PASSWORDS);
    }

    OwnAccount ownAccount(EntityManager entities) {
        return new OwnAccount(
                new AccountRepository(entities),
                own(entities),
                credentials(entities),
                grants(entities),
                codes(entities),
                audit(entities));
    }

    PasswordChange passwordChange(EntityManager entities) {
        return new PasswordChange(own(entities), credentials(entities), PASSWORDS, change(entities));
    }

    private OwnCredentials credentials(EntityManager entities) {
        return new OwnCredentials(own(entities), guard(), PASSWORDS, new SecondFactorCheck(entities, box(), this));
    }

    private CredentialChange change(EntityManager entities) {
        return new CredentialChange(grants(entities), codes(entities), new Outbox(), audit(entities));
    }

    SecondFactors secondFactors(EntityManager entities) {
        return new SecondFactors(
                        box(),
                        credentials(entities),
                        own(entities),
                        delegation(entities),
                        new Outbox(),
                        audit(entities))
                .on(entities, this);
    }

    /** The code in the latest notice, as the person finds it in the mail. */
    String mailedCode() {
        String link = String.valueOf(notices.get(notices.size() - 1).link());
        return link.substring(link.indexOf('#') + 1);
    }

    private final class Outbox extends Notices {
        @Override
        public void send(AccountNotice notice) {
            notices.add(notice);
        }
    }

    Grants grants(EntityManager entities) {
        return new Grants(entities, signInSettings, this);
    }

    RefreshTokens refreshTokens(EntityManager entities) {
        return new RefreshTokens(entities, grants(entities), this);
    }

    AuditTrail audit(EntityManager entities) {
        return new AuditTrail(entities, caller, this);
    }

    SecretBox box() {
        return new SecretBox(settings);
    }

    /** As in the container, counting is a transaction of its own. */
    SignInGuard guard() {
        return new OwnTransactions();
    }

    SignIn signIn(EntityManager entities) {
        return new SignIn(
                        new AccountRepository(entities),
                        guard(),
                        new GrantDesk(grants(entities), audit(entities), settings),
                        PASSWORDS,
                        new SecondFactorCheck(entities, box(), this))
                .at(this);
    }

    private final class OwnTransactions extends SignInGuard {
        private SignInGuard on(EntityManager entities) {
            return new SignInGuard(entities, audit(entities), signInSettings, new Outbox(), TestAccounts.this);
        }

        @Override
        public Admission admit(String login, @Nullable String remoteAddress) {
            return database.inTransaction(entities -> on(entities).admit(login, remoteAddress));
        }

        @Override
        public Admission admitCode(@Nullable String remoteAddress) {
            return database.inTransaction(entities -> on(entities).admitCode(remoteAddress));
        }

        @Override
        public void succeeded(Admission admission) {
            database.transact(entities -> on(entities).succeeded(admission));
        }

        @Override
        public void withdrawn(Admission admission) {
            database.transact(entities -> on(entities).withdrawn(admission));
        }

        @Override
        public void failed(Admission admission, @Nullable Account account) {
            database.transact(entities -> on(entities).failed(admission, account));
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the test's own key there, which saves making one. */
    RSAKey addKey() {
        database.transact(
                entities -> entities.persist(new SigningKey(KEY.getKeyID(), KEY.toJSONString(), instant(), instant())));
        return KEY;
    }

    /** Keys as after a start of the application. */
    SigningKeys keys(EntityManager entities) {
        var keys = new SigningKeys(entities, settings, this);
        keys.start();
        return keys;
    }

    Tokens tokens(EntityManager entities) {
        return new Tokens(
                signIn(entities),
                new AccessTokens(keys(entities), settings, this),
                refreshTokens(entities),
                grants(entities),
                new GrantDesk(grants(entities), audit(entities), settings),
                settings);
    }

    Accounts.Created person(String email, Role... roles) {
        return database.inTransaction(entities -> accounts(entities).createPerson(email, "A Person", Set.of(roles)));
    }

    Account account(String login) {
        return database.inTransaction(
                entities -> new AccountRepository(entities).findByLogin(login).orElseThrow());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
