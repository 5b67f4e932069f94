package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.ObjectHistory;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What can be taken back of what was done to a person. */
@SuppressWarnings("NullAway.Init") // by JUnit
class AccountHistoryTest {
    private static final Sender HOME = new Sender("192.0.2.1", "test");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;
    private UUID ada;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        Account admin = test.person("admin@example.org", Role.ADMIN).account();
        test.callerIs(admin);
        Accounts.Created created = test.person("ada@example.org", Role.STAFF);
        ada = created.account().id();
        database.transact(entities -> test.accounts(entities)
                .describe(ada, created.account().version(), new Activation.Person("Ada", null, "it")));
        database.transact(entities -> test.accounts(entities).demandNewPassword(ada));
        test.callerIs(created.account());
        database.transact(
                entities -> test.ownAccount(entities).requestAddress("ada.new@example.org", created.secret(), HOME));
        database.transact(entities ->
                test.activation(entities).confirmAddress(new Activation.Shown(test.mailedCode(), null), HOME));
        test.callerIs(admin);
    }

    @Test
    void onlyWhatTheFormChangesIsOfferedToBeTakenBack() {
        Map<Set<String>, Boolean> offered = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        database.inTransaction(entities -> history(entities).of("accounts", ada.toString())).stream()
                .filter(step -> step.action() == AuditAction.CHANGED)
                .forEach(step -> offered.put(fields(step), step.isRevertible()));
        assertEquals(
                Map.of(
                        Set.of("email"),
                        false,
                        Set.of("mustChangePassword"),
                        false,
                        Set.of("fullName", "language"),
                        true),
                Map.copyOf(offered));
    }

    @Test
    void whatTheFormDoesNotHaveIsNotTakenBack() {
        for (ObjectHistory.Step step :
                database.inTransaction(entities -> history(entities).of("accounts", ada.toString()))) {
            if (step.action() == AuditAction.CHANGED && !step.isRevertible()) {
                LepiException refused = assertThrows(LepiException.class, () -> revert(step));
                assertEquals(FailureKind.CONFLICT, refused.kind());
            } else if (step.isRevertible()) {
                revert(step);
            }
        }
        assertEquals("A Person", test.account("ada.new@example.org").fullName());
        List<AuditEntry> reverted = database.entityManager()
                .createQuery("select e from AuditEntry e where e.action = :action", AuditEntry.class)
                .setParameter("action", AuditAction.REVERTED)
                .getResultList();
        assertEquals(1, reverted.size());
    }

    private void revert(ObjectHistory.Step step) {
        long version = test.account("ada.new@example.org").version();
        database.transact(entities -> history(entities).revert("accounts", ada.toString(), step.id(), version));
    }

    private static Set<String> fields(ObjectHistory.Step step) {
        return Set.copyOf(
                step.differences().stream().map(ObjectHistory.Difference::field).toList());
    }

    private ObjectHistory history(EntityManager entities) {
        var kind = new AccountsKind(
                test.accounts(entities), test.actions(entities), new PeopleImport(), test.records(entities));
        return new ObjectHistory(entities, new EntityKinds(List.of(kind), test.caller), test.audit(entities));
    }
}
