package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.SignInLock;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.TooManyRequests;

class SignInGuardTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;
    private String password = "";

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        password = test.person("ada@example.org").secret();
    }

    @Test
    void locksALoginAtAnAddressAfterThreeFailuresEvenForTheRightPassword() {
        fail("ada@example.org", HOME, 3);
        TooManyRequests locked = assertThrows(TooManyRequests.class, () -> signIn("ada@example.org", password, HOME));
        assertEquals(60, locked.retrySeconds());
        test.pass(Duration.ofSeconds(61));
        signIn("ada@example.org", password, HOME);
    }

    @Test
    void answersTheSameForALoginThatThereIsNot() {
        fail("nobody@example.org", HOME, 3);
        TooManyRequests locked = assertThrows(TooManyRequests.class, () -> signIn("nobody@example.org", "x", HOME));
        assertEquals(60, locked.retrySeconds());
    }

    @Test
    void doublesTheLockWithEachFurtherFailureUpToTheLongest() {
        signIn("ada@example.org", password, HOME);
        fail("ada@example.org", HOME, 3);
        for (int seconds : new int[] {120, 240, 480, 600, 600}) {
            test.pass(Duration.ofMinutes(11));
            fail("ada@example.org", HOME, 1);
            TooManyRequests locked = assertThrows(TooManyRequests.class, () -> signIn("ada@example.org", "x", HOME));
            assertEquals(seconds, locked.retrySeconds());
        }
    }

    @Test
    void locksAnAccountForUnknownAddressesButNotWhereItWasUsedBefore() {
        signIn("ada@example.org", password, HOME);
        for (int sender = 1; sender <= 6; sender++) {
            fail("ada@example.org", "203.0.113." + sender, 1);
        }
        assertThrows(TooManyRequests.class, () -> signIn("ada@example.org", password, ELSEWHERE));
        signIn("ada@example.org", password, HOME);
    }

    @Test
    void whoseAccountIsLockedIsToldOnceForEachLock() {
        for (int sender = 1; sender <= 5; sender++) {
            fail("ada@example.org", "203.0.113." + sender, 1);
            fail("nobody@example.org", "203.0.113." + sender, 1);
        }
        assertEquals(List.of(), test.notices);
        fail("ada@example.org", "203.0.113.6", 1);
        fail("nobody@example.org", "203.0.113.6", 1);
        assertThrows(TooManyRequests.class, () -> signIn("ada@example.org", password, ELSEWHERE));
        assertEquals(1, test.notices.size());
        AccountNotice notice = test.notices.get(0);
        assertEquals(AccountNotice.Type.ACCOUNT_LOCKED, notice.type());
        assertEquals("ada@example.org", notice.email());
        assertEquals(test.instant().plusSeconds(60), notice.until());
        test.pass(Duration.ofMinutes(2));
        fail("ada@example.org", "203.0.113.7", 1);
        assertEquals(2, test.notices.size());
    }

    @Test
    void locksAnAddressThatTriesManyLogins() {
        for (int login = 1; login <= 9; login++) {
            fail("nobody" + login + "@example.org", ELSEWHERE, 1);
        }
        assertThrows(TooManyRequests.class, () -> signIn("ada@example.org", password, ELSEWHERE));
        signIn("ada@example.org", password, HOME);
    }

    @Test
    void aSuccessForgivesTheFailuresBeforeIt() {
        fail("ada@example.org", HOME, 2);
        signIn("ada@example.org", password, HOME);
        fail("ada@example.org", HOME, 2);
        signIn("ada@example.org", password, HOME);
    }

    @Test
    void failuresAreForgottenAfterADay() {
        fail("ada@example.org", HOME, 2);
        test.pass(Duration.ofHours(25));
        fail("ada@example.org", HOME, 2);
        signIn("ada@example.org", password, HOME);
    }

    @Test
    void parallelAttemptsGetNoMoreGuesses() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<FailureKind> guess =
                () -> assertThrows(LepiException.class, () -> signIn("ada@example.org", "guess", HOME))
                        .kind();
        int checked = 0;
        for (Future<FailureKind> answer : threads.invokeAll(java.util.Collections.nCopies(16, guess))) {
            checked += answer.get() == FailureKind.NOT_AUTHENTICATED ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(3, checked);
    }

    @Test
    void programsAreLockedToo() {
        test.callerIs(test.account("ada@example.org"));
        var client = database.inTransaction(
                entities -> test.clients(entities).create(ClientDraft.of("Partner", java.util.Set.of())));
        String id = client.account().login();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertEquals(FailureKind.NOT_AUTHENTICATED, refused(() -> client(id, "wrong")));
        }
        assertEquals(FailureKind.TOO_MANY_REQUESTS, refused(() -> client(id, client.secret())));
    }

    @Test
    void isWrittenDownWithoutWhatMayBeAPassword() {
        fail("ada@example.org", HOME, 3);
        fail("correct horse battery", HOME, 1);
        assertEquals(
                List.of(
                        "LOCKED ada@example.org",
                        "SIGN_IN_FAILED ",
                        "SIGN_IN_FAILED ada@example.org",
                        "SIGN_IN_FAILED ada@example.org",
                        "SIGN_IN_FAILED ada@example.org"),
                audit());
        signIn("ada@example.org", password, ELSEWHERE);
        assertTrue(audit().contains("SIGNED_IN ada@example.org"));
    }

    @Test
    void anAdministratorUnlocksOneOrAll() {
        fail("ada@example.org", HOME, 3);
        fail("bob@example.org", HOME, 3);
        List<SignInLock> locks =
                database.inTransaction(entities -> locks(entities).list());
        assertEquals(2, locks.size());
        SignInLock adas = locks.stream()
                .filter(lock -> lock.subject().startsWith("ada"))
                .findFirst()
                .orElseThrow();
        database.transact(entities -> locks(entities).unlock(adas.id()));
        signIn("ada@example.org", password, HOME);
        assertThrows(TooManyRequests.class, () -> signIn("bob@example.org", "x", HOME));
        assertEquals(
                1, database.<Integer>inTransaction(entities -> locks(entities).unlockAll()));
        assertEquals(FailureKind.NOT_AUTHENTICATED, refused(() -> signIn("bob@example.org", "x", HOME)));
        assertEquals(
                2, audit().stream().filter(line -> line.startsWith("UNLOCKED")).count());
    }

    @Test
    void whoIsUnlockedIsWrittenDownWithoutWhatMayBeAPassword() {
        fail("correct horse battery", HOME, 3);
        fail("ada@example.org", HOME, 3);
        for (SignInLock lock :
                database.inTransaction(entities -> locks(entities).list())) {
            database.transact(entities -> locks(entities).unlock(lock.id()));
        }
        assertEquals(
                List.of("UNLOCKED ", "UNLOCKED ada@example.org"),
                audit().stream().filter(line -> line.startsWith("UNLOCKED")).toList());
    }

    @Test
    void nobodyUnlocksWhoMayMore() {
        test.person("admin@example.org", Role.ADMIN);
        fail("admin@example.org", HOME, 3);
        SignInLock lock =
                database.inTransaction(entities -> locks(entities).list()).get(0);
        test.caller = FixedCaller.of(UUID.randomUUID(), Permission.ACCOUNTS_CHANGE, Permission.ACCOUNTS_VIEW);
        assertEquals(
                FailureKind.NOT_PERMITTED,
                refused(() -> database.transact(entities -> locks(entities).unlock(lock.id()))));
        UUID admin = test.account("admin@example.org").id();
        assertEquals(
                FailureKind.NOT_PERMITTED,
                refused(() -> database.transact(entities -> locks(entities).unlockAccount(admin))));
        assertEquals(
                0, database.<Integer>inTransaction(entities -> locks(entities).unlockAll()));
        assertThrows(TooManyRequests.class, () -> signIn("admin@example.org", "x", HOME));
    }

    private SignInLocks locks(jakarta.persistence.EntityManager entities) {
        return test.locks(entities);
    }

    private void fail(String login, String address, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertEquals(FailureKind.NOT_AUTHENTICATED, refused(() -> signIn(login, "wrong", address)));
        }
    }

    private static FailureKind refused(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(LepiException.class, attempt).kind();
    }

    private AccessGrant signIn(String login, String secret, String address) {
        return database.inTransaction(
                entities -> test.signIn(entities).withPassword(login, secret, null, new Sender(address, null)));
    }

    private AccessGrant client(String id, String secret) {
        return database.inTransaction(
                entities -> test.signIn(entities).withClientSecret(id, secret, new Sender(HOME, null)));
    }

    private List<String> audit() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.at, e.id", AuditEntry.class)
                .getResultStream()
                .filter(entry -> entry.action() != AuditAction.CREATED)
                .map(entry -> entry.action() + " " + entry.objectLabel())
                .sorted()
                .toList();
    }
}
