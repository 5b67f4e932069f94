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
import java.util.Optional;
import java.util.Set;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.account.SigningKey;

/** The account services on the test database, with a clock that is moved by hand. */
final class TestAccounts extends Clock {
    private static final Passwords PASSWORDS = new Passwords(new Pbkdf2PasswordHashImpl());
    private static final RSAKey KEY = generate();

    final AccountSettings settings;
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

    Accounts accounts(EntityManager entities) {
        return new Accounts(new AccountRepository(entities), PASSWORDS, this);
    }

    Grants grants(EntityManager entities) {
        return new Grants(entities, this);
    }

    RefreshTokens refreshTokens(EntityManager entities) {
        return new RefreshTokens(entities, this);
    }

    SignIn signIn(EntityManager entities) {
        return new SignIn(new AccountRepository(entities), grants(entities), PASSWORDS, settings);
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
