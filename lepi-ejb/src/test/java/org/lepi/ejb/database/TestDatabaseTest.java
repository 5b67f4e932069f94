package org.lepi.ejb.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {
    private static final String INSERT = "insert into taxon (id, rank, scientific_name, status, created_at)"
            + " values (gen_random_uuid(), 'ORDER', 'Lepidoptera', 'ACCEPTED', now())";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RepeatedTest(2)
    void everyTestFindsItsTablesEmpty() {
        assertEquals(0, taxa());
        database.transact(em -> em.createNativeQuery(INSERT).executeUpdate());
        assertEquals(1, taxa());
    }

    @Test
    void aFailureRollsTheTransactionBack() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transact(em -> {
                    em.createNativeQuery(INSERT).executeUpdate();
                    throw new IllegalStateException();
                }));
        assertEquals(0, taxa());
    }

    @Test
    void statementsAreCounted() {
        EntityManager em = database.entityManager();
        assertEquals(2, database.statementsOf(() -> {
            em.createNativeQuery("select 1").getResultList();
            em.createNativeQuery("select 2").getResultList();
        }));
    }

    private long taxa() {
        return ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from taxon")
                        .getSingleResult())
                .longValue();
    }
}
