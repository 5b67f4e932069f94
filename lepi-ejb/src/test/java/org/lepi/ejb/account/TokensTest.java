package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class TokensTest {
    private static final String DJANGO = "pbkdf2_sha256$180000$seasalt$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc=";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        test.addKey();
    }

    @Test
    void speaksForTheAccountWithItsRoles() {
        Accounts.Created ada = test.person("a@example.org", Role.RESEARCHER);
        Caller caller = caller(signIn(ada.secret()).access());
        assertEquals(ada.account().id(), caller.id());
        assertEquals(Set.of(Role.RESEARCHER), caller.roles());
        assertEquals(Role.RESEARCHER.defaultPermissions(), caller.permissions());
    }

    @Test
    void followsAChangeOfRolesAtTheNextUse() {
        Accounts.Created ada = test.person("a@example.org", Role.RESEARCHER);
        String access = signIn(ada.secret()).access();
        database.transact(
                entities -> test.accounts(entities).assignRoles(ada.account().id(), Set.of()));
        assertEquals(Set.of(), caller(access).roles());
    }

    @Test
    void looksACallerUpInOneStatement() {
        Accounts.Created ada = test.person("a@example.org", Role.RESEARCHER, Role.STAFF);
        var grant = database.inTransaction(
                entities -> test.signIn(entities).withPassword("a@example.org", ada.secret(), null, Sender.UNKNOWN));
        Grants grants = test.grants(database.entityManager());
        assertEquals(
                2,
                database.statementsOf(() -> grants.caller(grant.id(), null)),
                "what roles may is read once a second");
        assertEquals(1, database.statementsOf(() -> grants.caller(grant.id(), null)));
    }

    @Test
    void endsWithItsLifetime() {
        TokenPair pair = signIn(test.person("a@example.org").secret());
        test.pass(Duration.ofMinutes(30).minusSeconds(1));
        caller(pair.access());
        test.pass(Duration.ofSeconds(1));
        assertRefused("The token has expired.", () -> caller(pair.access()));
    }

    @Test
    void endsAtOnceWhenRevokedByEitherToken() {
        Accounts.Created ada = test.person("a@example.org");
        TokenPair one = signIn(ada.secret());
        TokenPair other = signIn(ada.secret());
        database.transact(entities -> test.tokens(entities).revoke(one.access()));
        assertRefused("The token has been revoked, or its account is disabled.", () -> caller(one.access()));
        caller(other.access());
        database.transact(entities -> test.tokens(entities).revoke(String.valueOf(other.refresh())));
        assertRefused("The token has been revoked, or its account is disabled.", () -> caller(other.access()));
    }

    @Test
    void endsAtOnceWhenTheAccountIsDisabled() {
        Accounts.Created ada = test.person("a@example.org");
        TokenPair pair = signIn(ada.secret());
        database.transact(
                entities -> test.accounts(entities).disable(ada.account().id()));
        assertRefused("The token has been revoked, or its account is disabled.", () -> caller(pair.access()));
        assertThrows(LepiException.class, () -> signIn(ada.secret()));
    }

    @Test
    void exchangesARefreshTokenForANewPair() {
        TokenPair first = signIn(test.person("a@example.org").secret());
        TokenPair second = refresh(first).orElseThrow();
        caller(second.access());
        assertTrue(refresh(second).isPresent());
    }

    @Test
    void endsTheGrantWhenARefreshTokenIsUsedTwice() {
        TokenPair first = signIn(test.person("a@example.org").secret());
        TokenPair second = refresh(first).orElseThrow();
        assertTrue(refresh(first).isEmpty());
        assertTrue(refresh(second).isEmpty());
        assertRefused("The token has been revoked, or its account is disabled.", () -> caller(second.access()));
    }

    @Test
    void doesNotRefreshBeyondTheGrantsEnd() {
        TokenPair pair = signIn(test.person("a@example.org").secret());
        test.pass(test.settings.refreshLifetime());
        assertTrue(refresh(pair).isEmpty());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressInTheSameWords() {
        test.person("a@example.org");
        assertRefused("The e-mail address or the password is wrong.", () -> signIn("wrong"));
        assertRefused(
                "The e-mail address or the password is wrong.",
                () -> database.inTransaction(
                        entities -> test.tokens(entities).forPerson("b@example.org", "wrong", null, Sender.UNKNOWN)));
    }

    @Test
    void replacesADjangoHashAtTheFirstSignIn() {
        database.transact(entities -> test.accounts(entities).importPerson("a@example.org", "Ada", Set.of(), DJANGO));
        signIn("lètmein");
        String upgraded = String.valueOf(test.account("a@example.org").secretHash());
        assertTrue(upgraded.startsWith("PBKDF2WithHmacSHA512:210000:"), upgraded);
        signIn("lètmein");
    }

    private TokenPair signIn(String password) {
        return database.inTransaction(entities ->
                test.tokens(entities).forPerson("a@example.org", password, null, new Sender("192.0.2.1", "test")));
    }

    private Caller caller(String access) {
        return database.inTransaction(entities -> test.tokens(entities).caller(access, null));
    }

    /** As in the container, a refusal commits: the exception is thrown outside the transaction that ends the grant. */
    private Optional<TokenPair> refresh(TokenPair pair) {
        return database.inTransaction(entities -> {
            var tokens = test.tokens(entities);
            try {
                return Optional.of(tokens.refresh(String.valueOf(pair.refresh())));
            } catch (LepiException refused) {
                return Optional.empty();
            }
        });
    }

    private static void assertRefused(String reason, Executable use) {
        var refused = assertThrows(LepiException.class, use);
        assertEquals(FailureKind.NOT_AUTHENTICATED, refused.kind());
        assertEquals(reason, refused.getMessage());
    }
}
