package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;

class ImportRetentionTest {
    private static final UUID ADA = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void oldImportsAreDeletedUnlessAJobWorksOnThem() {
        database.transact(em -> {
            em.createNativeQuery(
                            "insert into account (id, kind, login, created_at) values (?1, 'PERSON', 'ada@example.org', now())")
                    .setParameter(1, ADA)
                    .executeUpdate();
            add(em, "done.csv", "DONE", 40);
            add(em, "running.csv", "RUNNING", 40);
            add(em, "young.csv", "TRIED", 20);
        });
        assertEquals(1, trim());
        assertEquals(0, trim());
        assertEquals(
                List.of("running.csv", "young.csv"),
                database.entityManager()
                        .createNativeQuery("select file_name from import_run order by 1")
                        .getResultList());
        assertEquals(
                1L,
                database.entityManager()
                        .createNativeQuery("select count(*) from audit_entry where entity = 'imports'")
                        .getSingleResult());
        assertThrows(IllegalStateException.class, () -> retention(database.entityManager(), Duration.ofHours(1)));
    }

    private static void add(EntityManager em, String name, String state, int days) {
        em.createNativeQuery("insert into import_run (id, kind, file_name, sha256, content, delimiter, header, state,"
                        + " uploaded_by, uploaded_at) values (gen_random_uuid(), 'taxa', ?1, repeat('a', 64), '', ',',"
                        + " '{}', ?2, ?3, now() - ?4 * interval '1 day')")
                .setParameter(1, name)
                .setParameter(2, state)
                .setParameter(3, ADA)
                .setParameter(4, days)
                .executeUpdate();
    }

    private int trim() {
        return database.inTransaction(em -> retention(em, Duration.ofDays(30)).trim());
    }

    private static ImportRetention retention(EntityManager em, Duration kept) {
        Clock clock = Clock.systemUTC();
        return new ImportRetention(new ImportSettings(kept), new AuditTrail(em, FixedCaller.of(ADA), clock))
                .on(em, clock);
    }
}
