package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.TooManyRequests;

class SecondFactorTest {
    private static final Sender HOME = new Sender("192.0.2.1", null);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;
    private String password = "";
    private UUID ada = UUID.randomUUID();
    private String key = "";

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        Accounts.Created created = test.person("ada@example.org", Role.STAFF);
        password = created.secret();
        ada = created.account().id();
        test.callerIs(created.account());
    }

    @Test
    void isAskedForOnlyAfterAFirstRightCode() {
        begin();
        signIn(null);
        assertRefused(FailureKind.INVALID_INPUT, () -> factors(factors -> factors.confirm("000000", HOME)));
        List<String> recovery = confirm();
        assertEquals(10, recovery.stream().distinct().count());
        assertRefused(FailureKind.SECOND_FACTOR_NEEDED, () -> signIn(null));
        next();
        signIn(code());
    }

    @Test
    void refusesACodeThatWasUsed() {
        begin();
        confirm();
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn(code()));
        next();
        signIn(code());
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn(code()));
    }

    @Test
    void acceptsTheStepBeforeButNoneOlder() {
        begin();
        confirm();
        test.pass(Duration.ofMinutes(5));
        String code = code();
        next();
        next();
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn(code));
        String later = code();
        next();
        signIn(later);
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        begin();
        List<String> recovery = confirm();
        signIn(recovery.get(3).toUpperCase(java.util.Locale.ROOT));
        assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn(recovery.get(3)));
        assertEquals(9, factors(SecondFactors::recoveryCodes));
    }

    @Test
    void guessingCodesLocksTheLogin() {
        begin();
        confirm();
        for (int guess = 0; guess < 3; guess++) {
            assertRefused(FailureKind.NOT_AUTHENTICATED, () -> signIn("000000"));
            if (guess < 2) {
                assertRefused(FailureKind.SECOND_FACTOR_NEEDED, () -> signIn(null));
            }
        }
        assertThrows(TooManyRequests.class, () -> signIn(null));
        assertThrows(
                TooManyRequests.class,
                () -> database.inTransaction(entities ->
                        test.signIn(entities).withSecondFactor(ada, "000000", new Sender("192.0.2.1", null))));
    }

    @Test
    void aSessionAloneNeitherSetsItUpNorGuessesItOff() {
        assertRefused(FailureKind.INVALID_INPUT, () -> factors(factors -> factors.begin("guess", HOME)));
        begin();
        confirm();
        for (int guess = 0; guess < 3; guess++) {
            assertRefused(FailureKind.INVALID_INPUT, () -> remove("000000"));
        }
        next();
        assertThrows(TooManyRequests.class, () -> remove(code()));
        assertThrows(TooManyRequests.class, () -> factors(factors -> factors.renewRecoveryCodes(code(), HOME)));
        test.pass(Duration.ofMinutes(2));
        remove(code());
        assertFalse(database.<Boolean>inTransaction(
                entities -> test.secondFactors(entities).isOn()));
    }

    private void remove(String code) {
        factors(factors -> {
            factors.remove(code, HOME);
            return true;
        });
    }

    @Test
    void theKeyIsEncryptedWithAFileThatOnlyItsOwnerReads() throws Exception {
        begin();
        Path file = home.resolve("keys/secrets.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(32, Files.size(file));
        String stored = String.valueOf(database.entityManager()
                .createNativeQuery("select sealed_key from second_factor")
                .getSingleResult());
        assertFalse(stored.contains(key));
        Files.write(file, new byte[32]);
        assertThrows(IllegalStateException.class, () -> test.box().open(stored));
    }

    @Test
    void whereItIsRequiredWhoMayUseTheConsoleMayNothingElseBefore() {
        test.signInSettings = new SignInSettings(3, 6, 9, Duration.ofMinutes(1), Duration.ofMinutes(10), true);
        AccessGrant grant = signIn(null);
        assertTrue(caller(grant).permissions().isEmpty());
        begin();
        confirm();
        assertEquals(Role.STAFF.defaultPermissions(), caller(grant).permissions());
        Accounts.Created researcher = test.person("bob@example.org", Role.RESEARCHER);
        AccessGrant other = database.inTransaction(entities ->
                test.signIn(entities).withPassword("bob@example.org", researcher.secret(), null, Sender.UNKNOWN));
        assertEquals(Role.RESEARCHER.defaultPermissions(), caller(other).permissions());
    }

    @Test
    void anAdministratorTakesItOffAndThePersonIsTold() {
        begin();
        confirm();
        factors(factors -> {
            factors.reset(ada);
            return true;
        });
        assertEquals(
                AccountNotice.Type.SECOND_FACTOR_REMOVED, test.notices.get(0).type());
        signIn(null);
    }

    @Test
    void cannotBeChangedByWhoActsAsThePerson() {
        test.origin.grantedBy(UUID.randomUUID(), UUID.randomUUID());
        assertRefused(FailureKind.NOT_PERMITTED, () -> factors(factors -> factors.begin(password, HOME)));
    }

    private void begin() {
        key = factors(factors -> factors.begin(password, HOME)).key();
    }

    private List<String> confirm() {
        String code = code();
        return factors(factors -> factors.confirm(code, HOME));
    }

    private void next() {
        test.pass(Duration.ofSeconds(30));
    }

    private <T> T factors(Function<SecondFactors, T> work) {
        return database.inTransaction(entities -> work.apply(test.secondFactors(entities)));
    }

    private Caller caller(AccessGrant grant) {
        return database.inTransaction(
                entities -> test.grants(entities).caller(grant.id(), null).orElseThrow());
    }

    private String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key), "HmacSHA1"), test.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private AccessGrant signIn(@org.jspecify.annotations.Nullable String code) {
        return database.inTransaction(entities ->
                test.signIn(entities).withPassword("ada@example.org", password, code, new Sender("192.0.2.1", null)));
    }

    private static void assertRefused(FailureKind kind, org.junit.jupiter.api.function.Executable attempt) {
        assertEquals(kind, assertThrows(LepiException.class, attempt).kind());
    }
}
