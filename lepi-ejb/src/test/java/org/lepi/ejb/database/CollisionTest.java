package org.lepi.ejb.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.model.account.Account;
import org.lepi.model.failure.Collision;
import org.lepi.model.failure.FailureKind;

/** What PostgreSQL and EclipseLink throw when two do the same at the same moment. */
class CollisionTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final UUID id = UUID.randomUUID();

    @Test
    void aKeyThatIsTakenAndARowThatHasChangedAreConflicts() {
        add(id, "ada@example.org");
        assertConflict(assertThrows(PersistenceException.class, () -> add(UUID.randomUUID(), "ada@example.org")));
        assertConflict(assertThrows(
                PersistenceException.class,
                () -> database.transact(entities -> {
                    Account read = entities.find(Account.class, id);
                    database.transact(others -> others.find(Account.class, id).describe("First", null, null));
                    read.describe("Second", null, null);
                })));
    }

    @Test
    void anotherFaultIsNone() {
        PersistenceException fault = assertThrows(
                PersistenceException.class,
                () -> database.transact(
                        entities -> entities.createNativeQuery("select nothing").getResultList()));
        assertTrue(Collision.of(fault).isEmpty());
    }

    private void add(UUID account, String login) {
        database.transact(entities -> entities.persist(Account.person(account, login, "Ada", Instant.now())));
    }

    private static void assertConflict(PersistenceException thrown) {
        assertEquals(FailureKind.CONFLICT, Collision.of(thrown).orElseThrow().kind());
    }
}
