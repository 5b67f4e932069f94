package org.lepi.ejb.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;

class JobFiguresTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T00:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void jobsAreCountedInThePeriodInWhichTheyEnded() {
        ended("DONE", FIRST.minusMillis(1));
        ended("DONE", FIRST);
        ended("FAILED", SECOND.minusMillis(1));
        ended("CANCELLED", FIRST.plusSeconds(60));
        ended("FAILED", SECOND);
        ended("FAILED", SECOND.plusSeconds(3600));
        assertEquals(
                List.of(new JobFigures.Ended(1, 1), new JobFigures.Ended(0, 2)),
                new JobFigures(database.entityManager()).ended(List.of(FIRST, SECOND)));
    }

    private void ended(String state, Instant at) {
        database.transact(em -> em.createNativeQuery("insert into job (id, type, state, max_attempts, ordered_at,"
                        + " due_at, ended_at) values (gen_random_uuid(), 'test', ?1, 1, now(), now(),"
                        + " cast(?2 as timestamptz))")
                .setParameter(1, state)
                .setParameter(2, at.toString())
                .executeUpdate());
    }
}
