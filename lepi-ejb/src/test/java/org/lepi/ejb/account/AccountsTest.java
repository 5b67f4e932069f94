package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class AccountsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        test.callerIs(test.person("admin@example.org").account());
    }

    @Test
    void keepsAPersonsAddressInLowerCaseAndItsRoles() {
        test.person(" Ada@Example.org ", Role.STAFF, Role.RESEARCHER);
        Account ada = test.account("ADA@example.ORG");
        assertEquals("ada@example.org", ada.login());
        assertEquals(Set.of("staff", "researcher"), ada.roleWords());
        assertNull(ada.ownerId());
        assertNull(ada.lastUsedAt());
    }

    @Test
    void storesNoSecretAsItIs() {
        Accounts.Created client = database.inTransaction(
                entities -> test.clients(entities).create(ClientDraft.of("Partner", Set.of(Role.PARTNER))));
        assertFalse(String.valueOf(client.account().secretHash()).contains(client.secret()));
        Accounts.Created person = test.person("a@example.org");
        assertFalse(String.valueOf(person.account().secretHash()).contains(person.secret()));
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        test.person("a@example.org");
        var refused = assertThrows(LepiException.class, () -> test.person("A@EXAMPLE.ORG"));
        assertEquals(FailureKind.CONFLICT, refused.kind());
    }

    @Test
    void saysEveryWrongFieldAtOnce() {
        var refused = assertThrows(
                LepiException.class,
                () -> database.inTransaction(
                        entities -> test.accounts(entities).createPerson("nobody", "x".repeat(201), Set.of())));
        assertEquals(
                List.of("email", "fullName"),
                refused.violations().stream()
                        .map(LepiException.Violation::field)
                        .toList());
    }

    @Test
    void importsADjangoHashAndNoOther() {
        var refused = assertThrows(
                LepiException.class,
                () -> database.inTransaction(
                        entities -> test.accounts(entities).importPerson("a@example.org", "", Set.of(), "plain")));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
    }

    @Test
    void pagesByLogin() {
        for (String name : List.of("c", "a", "d", "b")) {
            test.person(name + "@example.org");
        }
        assertEquals(
                List.of("admin@example.org", "b@example.org", "c@example.org"),
                database.inTransaction(entities -> test.accounts(entities).list("a@example.org", 3)).stream()
                        .map(Account::login)
                        .toList());
    }

    @Test
    void signsAClientInWithItsOwnSecretOnly() {
        Accounts.Created client = database.inTransaction(
                entities -> test.clients(entities).create(ClientDraft.of("Partner", Set.of(Role.PARTNER))));
        String id = client.account().login();
        database.transact(entities -> test.signIn(entities).withClientSecret(id, client.secret(), Sender.UNKNOWN));
        assertNotNull(test.account(id).lastUsedAt());
        assertThrows(
                LepiException.class,
                () -> database.transact(
                        entities -> test.signIn(entities).withClientSecret(id, client.secret() + "x", Sender.UNKNOWN)));
        assertThrows(
                LepiException.class,
                () -> database.transact(
                        entities -> test.signIn(entities).withPassword(id, client.secret(), null, Sender.UNKNOWN)));
    }
}
