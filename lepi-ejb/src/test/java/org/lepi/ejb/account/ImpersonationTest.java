package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** One person who acts as another. */
class ImpersonationTest {
    private static final Sender HOME = new Sender("192.0.2.1", "test");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;
    private Accounts.Created admin;
    private Accounts.Created ada;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        admin = test.person("admin@example.org", Role.ADMIN);
        test.callerIs(admin.account());
        ada = test.person("ada@example.org", Role.STAFF);
    }

    @Test
    void actingAsAnotherIsInTheAuditAndLimited() {
        AccessGrant own = signIn(admin);
        test.origin.grantedBy(own.id(), null);
        AccessGrant grant = database.inTransaction(
                entities -> test.impersonation(entities).begin(ada.account().id(), HOME));
        Caller caller = callerOf(grant).orElseThrow();
        assertEquals(ada.account().id(), caller.id());
        assertEquals(admin.account().id(), caller.impersonator());
        assertEquals(Role.STAFF.defaultPermissions(), caller.permissions());
        test.callerIs(ada.account());
        test.origin.grantedBy(grant.id(), admin.account().id());
        for (Consumer<EntityManager> deed : List.<Consumer<EntityManager>>of(
                entities -> test.impersonation(entities).begin(admin.account().id(), HOME),
                entities -> test.passwordChange(entities).change("x", "eleven blue wings", HOME),
                entities -> test.ownAccount(entities).deactivate(),
                entities -> test.ownAccount(entities).requestAddress("mine@example.org", "x", HOME))) {
            assertRefused(FailureKind.NOT_PERMITTED, () -> run(deed));
        }
        test.callerIs(admin.account());
        test.origin = new Origin();
        run(entities -> test.grants(entities).revokeAll(admin.account().id(), null));
        assertTrue(callerOf(grant).isEmpty());
    }

    @Test
    void actingAsAnotherEndsWithWhatPermittedIt() {
        Accounts.Created bea = test.person("bea@example.org", Role.ADMIN);
        AccessGrant byAdmin = act(admin, ada);
        AccessGrant byBea = act(bea, ada);
        assertTrue(callerOf(byBea).isPresent());
        run(entities -> test.accounts(entities).assignRoles(bea.account().id(), Set.of(Role.STAFF)));
        assertTrue(callerOf(byBea).isEmpty());
        run(entities -> test.accounts(entities).assignRoles(bea.account().id(), Set.of(Role.ADMIN)));
        assertTrue(callerOf(byBea).isEmpty(), "it is over, not suspended");
        assertTrue(callerOf(byAdmin).isPresent());
        AccessGrant own = signIn(ada);
        run(entities -> test.accounts(entities).assignRoles(ada.account().id(), Set.of(Role.ADMIN)));
        assertTrue(callerOf(byAdmin).isEmpty(), "she may more now");
        assertTrue(callerOf(own).isPresent());
    }

    @Test
    void whoMayNotActAsOthersAnyMoreIsNobody() {
        Accounts.Created bea = test.person("bea@example.org", Role.ADMIN);
        AccessGrant byBea = act(bea, ada);
        run(entities -> entities.find(Account.class, bea.account().id()).assignRoles(Set.of(Role.STAFF)));
        assertTrue(callerOf(byBea).isEmpty(), "without the permission");
        run(entities -> {
            Account person = entities.find(Account.class, bea.account().id());
            person.assignRoles(Set.of(Role.ADMIN));
            person.disable(test.instant());
        });
        assertTrue(callerOf(byBea).isEmpty(), "disabled");
    }

    private AccessGrant act(Accounts.Created who, Accounts.Created as) {
        test.callerIs(who.account());
        test.origin = new Origin();
        test.origin.grantedBy(signIn(who).id(), null);
        AccessGrant grant = database.inTransaction(
                entities -> test.impersonation(entities).begin(as.account().id(), HOME));
        test.callerIs(admin.account());
        test.origin = new Origin();
        return grant;
    }

    @Test
    void nobodyActsAsSomebodyWhoMayMore() {
        test.caller = FixedCaller.of(ada.account().id(), Permission.ACCOUNTS_IMPERSONATE);
        test.origin.grantedBy(signIn(ada).id(), null);
        assertRefused(
                FailureKind.NOT_PERMITTED,
                () -> run(entities ->
                        test.impersonation(entities).begin(admin.account().id(), HOME)));
    }

    private void run(Consumer<EntityManager> deed) {
        database.transact(deed);
    }

    private AccessGrant signIn(Accounts.Created person) {
        return database.inTransaction(
                entities -> test.signIn(entities).withPassword(person.account().login(), person.secret(), null, HOME));
    }

    private java.util.Optional<Caller> callerOf(AccessGrant grant) {
        return database.inTransaction(
                entities -> test.grants(entities).caller(grant.id(), String.valueOf(HOME.address())));
    }

    private static void assertRefused(FailureKind kind, Executable attempt) {
        assertEquals(kind, assertThrows(LepiException.class, attempt).kind());
    }
}
