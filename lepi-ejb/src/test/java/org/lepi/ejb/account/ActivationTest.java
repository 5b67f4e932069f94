package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.Activation.Shown;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.TooManyRequests;

class ActivationTest {
    private static final String PASSWORD = "eleven blue wings";
    private static final Person MARIA = new Person("Maria Sibylla Merian", UserType.EXPERT, "de-CH");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        test.callerIs(test.person("admin@example.org", Role.ADMIN).account());
    }

    @Test
    void anInvitedPersonBecomesAnAccountWithTheOfferedRoles() {
        invite("Maria@Example.org", Role.CURATOR);
        Account maria = activate(test.mailedCode(), PASSWORD);
        assertEquals("maria@example.org", maria.login());
        assertEquals(Set.of(Role.CURATOR), maria.roles());
        assertEquals(UserType.EXPERT, maria.userType().orElseThrow());
        assertEquals("de", maria.language().orElseThrow());
        signIn("maria@example.org", PASSWORD);
    }

    @Test
    void aCodeIsGoodOnceAndUntilItExpires() {
        invite("maria@example.org");
        String code = test.mailedCode();
        activate(code, PASSWORD);
        assertRefused(FailureKind.INVALID_INPUT, () -> activate(code, PASSWORD));
        invite("anna@example.org");
        test.pass(Duration.ofDays(7));
        assertRefused(FailureKind.INVALID_INPUT, () -> activate(test.mailedCode(), PASSWORD));
    }

    @Test
    void aNewerInvitationVoidsTheOlder() {
        invite("maria@example.org");
        String older = test.mailedCode();
        invite("maria@example.org");
        assertRefused(FailureKind.INVALID_INPUT, () -> activate(older, PASSWORD));
        activate(test.mailedCode(), PASSWORD);
    }

    @Test
    void aCodeIsKeptAsItsHashAndWorksForItsKindAndAddressOnly() {
        invite("maria@example.org");
        String code = test.mailedCode();
        assertTrue(code.length() >= 43);
        assertEquals(
                0L,
                database.entityManager()
                        .createNativeQuery("select count(*) from account_code where account_code::text like ?1")
                        .setParameter(1, "%" + code + "%")
                        .getSingleResult());
        assertRefused(FailureKind.INVALID_INPUT, () -> reset(code, PASSWORD));
        assertRefused(
                FailureKind.INVALID_INPUT,
                () -> database.inTransaction(entities -> test.activation(entities)
                        .activate(new Shown(code, "anna@example.org"), PASSWORD, MARIA, Sender.UNKNOWN)));
    }

    @Test
    void nothingTellsWhetherAnAddressHasAnAccount() {
        int before = test.notices.size();
        invite("admin@example.org");
        assertEquals(before, test.notices.size());
        database.transact(entities -> test.activation(entities).requestReset("nobody@example.org"));
        assertEquals(before, test.notices.size());
        assertEquals(
                1L,
                database.entityManager()
                        .createNativeQuery("select count(*) from account_code where account_id is null")
                        .getSingleResult());
    }

    @Test
    void nobodyOffersWhatTheyLack() {
        test.caller =
                FixedCaller.of(test.caller.id(), Role.STAFF.defaultPermissions().toArray(new Permission[0]));
        invite("maria@example.org", Role.CURATOR, Role.STAFF);
        LepiException refused = assertThrows(LepiException.class, () -> invite("anna@example.org", Role.ADMIN));
        assertEquals(FailureKind.NOT_PERMITTED, refused.kind());
        assertTrue(String.valueOf(refused.getMessage()).contains("accounts:impersonate"));
        assertRefused(FailureKind.NOT_PERMITTED, () -> test.person("anna@example.org", Role.ADMIN));
    }

    @Test
    void onlyWhoHasThePermissionInvitesUnlessASettingLetsEverybody() {
        test.caller = FixedCaller.of(test.caller.id(), Permission.PREDICTIONS_ADD);
        assertRefused(FailureKind.NOT_PERMITTED, () -> invite("maria@example.org"));
        test.codeSettings =
                new CodeSettings("https://lepi.example.org", Duration.ofDays(7), Duration.ofHours(1), 5, true);
        invite("maria@example.org");
        assertEquals("maria@example.org", test.notices.get(0).email());
    }

    @Test
    void anAddressGetsFewCodesAnHour() {
        for (int number = 0; number < 7; number++) {
            invite("maria@example.org");
        }
        assertEquals(5, test.notices.size());
        test.pass(Duration.ofMinutes(61));
        invite("maria@example.org");
        assertEquals(6, test.notices.size());
    }

    @Test
    void aWithdrawnInvitationIsVoid() {
        invite("maria@example.org");
        database.transact(entities -> {
            Invitations invitations = test.invitations(entities);
            invitations.withdraw(invitations.open().get(0).id());
        });
        assertRefused(FailureKind.INVALID_INPUT, () -> activate(test.mailedCode(), PASSWORD));
        assertEquals(List.of(), database.inTransaction(entities -> test.invitations(entities)
                .open()));
    }

    @Test
    void weakPasswordsAreRefusedAndLeaveTheCodeGood() {
        invite("maria@example.org");
        for (String weak : List.of(
                "short",
                "maria@example.org",
                "Password-1234",
                "aaaaaaaaaaaaaaa",
                "MariaSibyllaMerian",
                "x".repeat(1025))) {
            assertRefused(FailureKind.INVALID_INPUT, () -> activate(test.mailedCode(), weak));
        }
        activate(test.mailedCode(), PASSWORD);
    }

    @Test
    void aResetReplacesThePasswordEndsSessionsAndTellsThePerson() {
        String old = test.person("ada@example.org").secret();
        var session = signIn("ada@example.org", old);
        database.transact(entities -> test.activation(entities).requestReset("ADA@example.org"));
        String code = test.mailedCode();
        test.pass(Duration.ofMinutes(59));
        reset(code, PASSWORD);
        boolean live = database.inTransaction(
                entities -> test.grants(entities).caller(session.id(), null).isPresent());
        assertFalse(live);
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn("ada@example.org", old));
        signIn("ada@example.org", PASSWORD);
        assertEquals(
                AccountNotice.Type.PASSWORD_CHANGED,
                test.notices.get(test.notices.size() - 1).type());
        assertRefused(FailureKind.INVALID_INPUT, () -> reset(code, PASSWORD + "s"));
    }

    @Test
    void wrongCodesLockTheAddressThatTriesThem() {
        Sender sender = new Sender("203.0.113.9", null);
        for (int number = 0; number < 3; number++) {
            assertRefused(FailureKind.INVALID_INPUT, () -> guess(sender));
        }
        assertThrows(TooManyRequests.class, () -> guess(sender));
        for (int number = 1; number < 9; number++) {
            Sender other = new Sender("198.51.100." + number, null);
            assertRefused(FailureKind.INVALID_INPUT, () -> guess(other));
        }
    }

    private void guess(Sender sender) {
        database.transact(entities -> test.activation(entities).reset(new Shown("guess", null), PASSWORD, sender));
    }

    private void invite(String email, Role... roles) {
        database.transact(entities -> test.invitations(entities).invite(email, Set.of(roles), "fr"));
    }

    private Account activate(String code, String password) {
        return database.inTransaction(
                entities -> test.activation(entities).activate(new Shown(code, null), password, MARIA, Sender.UNKNOWN));
    }

    private void reset(String code, String password) {
        database.transact(entities -> test.activation(entities).reset(new Shown(code, null), password, Sender.UNKNOWN));
    }

    private org.lepi.model.account.AccessGrant signIn(String email, String password) {
        return database.inTransaction(
                entities -> test.signIn(entities).withPassword(email, password, null, new Sender("192.0.2.1", null)));
    }

    private static void assertRefused(FailureKind kind, Executable attempt) {
        assertEquals(kind, assertThrows(LepiException.class, attempt).kind());
    }
}
