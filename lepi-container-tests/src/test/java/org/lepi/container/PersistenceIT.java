package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.account.Accounts;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.registry.ModelVersion;

/** The persistence unit in the server's own EclipseLink. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {
    /** As {@code SchemaMigration} sets it for the pool, and a little more. */
    private static final long VALIDATED_AT_MOST_EVERY_MILLIS = 1100;

    @PersistenceContext(unitName = "lepi")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Accounts accounts;

    @Inject
    private Callers callers;

    @Inject
    private Demonstration demonstration;

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @Test
    void theServersEclipseLinkWeavesTheEntities() {
        ClassLoader provider = entities.getDelegate().getClass().getClassLoader();
        assertTrue(entities.getDelegate().getClass().getName().startsWith("org.eclipse.persistence."));
        assertNotEquals(Account.class.getClassLoader(), provider, "it is the server's");
        assertTrue(
                Arrays.stream(Account.class.getInterfaces()).anyMatch(type -> type.getName()
                        .equals("org.eclipse.persistence.internal.weaving.PersistenceWeaved")),
                "woven");
    }

    @Test
    void aValueOfEachConvertedTypeComesBackAsItWent() throws Exception {
        Set<Role> roles = EnumSet.of(Role.STAFF, Role.PARTNER);
        Account kept = callers.asOperator(() -> accounts.createPerson(unusedAddress(), "Ærø Østergård", roles))
                .account();
        Account read = callers.asOperator(() -> accounts.find(kept.id()));
        assertEquals(kept.createdAt(), read.createdAt(), "an instant to the microsecond");
        assertEquals(roles, read.roles());
        assertEquals("Ærø Østergård", read.fullName());
        demonstration.require();
        transaction.begin();
        try {
            ModelVersion version = entities.createQuery(
                            "select v from ModelVersion v where v.label = :first", ModelVersion.class)
                    .setParameter("first", Demonstration.FIRST)
                    .getSingleResult();
            assertEquals(version.classCount(), version.manifest().labels().size(), "jsonb");
            assertEquals(version.classCount(), version.tree().classCount(), "the batch of its nodes");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void whatAnotherNodeChangesIsSeenByTheNextTransaction() throws Exception {
        UUID id = callers.asOperator(() -> accounts.createPerson(unusedAddress(), "Before", Set.of()))
                .account()
                .id();
        assertEquals("Before", callers.asOperator(() -> accounts.find(id)).fullName());
        rename(id, "After");
        assertEquals("After", callers.asOperator(() -> accounts.find(id)).fullName());
    }

    @Test
    void aConnectionThatTheDatabaseHasEndedIsReplaced() throws Exception {
        try (Connection living = dataSource.getConnection()) {
            endEveryOther(living);
            Thread.sleep(VALIDATED_AT_MOST_EVERY_MILLIS);
            assertNotNull(callers.asOperator(() -> accounts.list("", 1)), "in one that was dead");
        }
    }

    private void rename(UUID id, String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update account set full_name = ? where id = ?")) {
            update.setString(1, name);
            update.setObject(2, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static void endEveryOther(Connection connection) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement("select pg_terminate_backend(pid)"
                + " from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()")) {
            end.execute();
        }
    }

    private static String unusedAddress() {
        return UUID.randomUUID() + "@example.org";
    }
}
