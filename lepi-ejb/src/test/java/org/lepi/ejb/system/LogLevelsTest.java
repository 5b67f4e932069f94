package org.lepi.ejb.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.AfterCommit;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.LepiException;

class LogLevelsTest {
    private static final Logger LOG = Logger.getLogger("org.lepi.ejb.system.loglevels.Something");
    private static final String PACKAGE = "org.lepi.ejb.system.loglevels";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aPackageWritesMoreUntilItDoesAsTheOneAboveAgain() {
        with(levels -> {
            assertTrue(levels.loggers().contains(new LogLevels.Entry(PACKAGE, "")), "those that write are listed");
            levels.set(PACKAGE, "FINE");
            assertTrue(LOG.isLoggable(Level.FINE));
            assertTrue(levels.loggers().contains(new LogLevels.Entry(PACKAGE, "FINE")));
            levels.set(PACKAGE, "");
            assertFalse(LOG.isLoggable(Level.FINE));
        });
        List<AuditEntry> entries = database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList();
        assertEquals(2, entries.size());
        assertEquals("system", entries.get(0).entity());
        assertEquals(PACKAGE, entries.get(0).objectLabel());
        assertEquals(
                "{\"level\":\"FINE\"}", entries.get(0).after().orElseThrow().toString());
    }

    @Test
    void othersLoggersAndOtherWordsAreRefused() {
        with(levels -> {
            assertThrows(LepiException.class, () -> levels.set("org.postgresql", "FINE"));
            assertThrows(LepiException.class, () -> levels.set(PACKAGE, "LOUD"));
        });
    }

    @Test
    void nothingChangesBeforeTheCommitNorAfterARollback() {
        List<Synchronization> waiting = new ArrayList<>();
        var registry = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                LogLevelsTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> method.getName().equals("getTransactionStatus")
                        ? (Object) Status.STATUS_ACTIVE
                        : waiting.add((Synchronization) arguments[0]));
        with(new AfterCommit(registry), levels -> {
            levels.set(PACKAGE, "FINE");
            assertFalse(LOG.isLoggable(Level.FINE));
            waiting.get(0).afterCompletion(Status.STATUS_ROLLEDBACK);
            assertFalse(LOG.isLoggable(Level.FINE));
            levels.set(PACKAGE, "FINE");
            waiting.get(1).afterCompletion(Status.STATUS_COMMITTED);
            assertTrue(LOG.isLoggable(Level.FINE));
        });
        with(levels -> levels.set(PACKAGE, ""));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        with(levels -> levels.set(PACKAGE, ""));
        assertEquals(
                0,
                database.entityManager()
                        .createQuery("select e from AuditEntry e", AuditEntry.class)
                        .getResultList()
                        .size());
    }

    private void with(Consumer<LogLevels> work) {
        with(new AfterCommit(), work);
    }

    private void with(AfterCommit transactions, Consumer<LogLevels> work) {
        database.transact(em -> work.accept(
                new LogLevels(new AuditTrail(em, FixedCaller.of(UUID.randomUUID()), Clock.systemUTC()), transactions)));
    }
}
