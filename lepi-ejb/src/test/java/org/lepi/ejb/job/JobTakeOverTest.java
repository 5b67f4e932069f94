package org.lepi.ejb.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobState;

/** Servers that go away without a word, and one that comes back. */
@SuppressWarnings("NullAway.Init") // set before each test
class JobTakeOverTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final TestJobs test =
            new TestJobs(database::inTransaction, database.dataSource(), new Work("long", OtherServer::work));

    private OtherServer other;
    private UUID id;

    @BeforeEach
    void runAJobElsewhere() throws IOException, SQLException {
        other = OtherServer.start(database.dataSource());
        id = test.order("long");
        test.await(id, JobState.RUNNING);
    }

    @AfterEach
    void stop() throws InterruptedException {
        other.kill();
        test.stop();
    }

    @Test
    void aKilledServersJobIsTakenOver() throws InterruptedException {
        String killed = String.valueOf(test.job(id).node());
        other.kill();
        test.server(1);
        Job job = test.await(id, JobState.DONE);
        assertEquals(2, job.attempt());
        assertNotEquals(killed, job.node());
        assertEquals(List.of("ORDERED", "STARTED", "TAKEN_OVER", "STARTED", "DONE"), test.events(id));
    }

    @Test
    void aServerThatWakesUpCannotEndWhatAnotherHasEnded() throws IOException, InterruptedException {
        freezeBetweenTransactions();
        JobServer here = test.server(1);
        Job job = test.await(id, JobState.DONE);
        assertEquals(here.name(), job.node());
        other.signal("CONT");
        TestJobs.pause(3_000); // it ends what it began, or is told that it has lost it
        assertEquals(List.of("ORDERED", "STARTED", "TAKEN_OVER", "STARTED", "DONE"), test.events(id));
        assertEquals(2, test.job(id).attempt());
        assertEquals(here.name(), test.job(id).node());
        TestJobs.await(() -> test.rows("job_queue") == 0, () -> "still queued");
    }

    /** One that is frozen inside a transaction keeps its locks until PostgreSQL ends it; see docs/operations.md. */
    private void freezeBetweenTransactions() throws IOException, InterruptedException {
        other.signal("STOP");
        TestJobs.pause(200); // what was under way in PostgreSQL has ended
        while (test.rows("pg_stat_activity where state = 'idle in transaction'") > 0) {
            other.signal("CONT");
            TestJobs.pause(20);
            other.signal("STOP");
            TestJobs.pause(200);
        }
    }

    @Test
    void anAttemptThatHasLostItsJobChangesNothing() throws InterruptedException {
        other.kill();
        database.transact(entities -> {
            assertEquals(
                    2,
                    Objects.requireNonNull(
                                    test.ledger(entities).begin(id, "second").job())
                            .attempt());
        });
        for (JobNext next : List.of(
                test.run(entities ->
                        test.ledger(entities).done(id, 1, JsonParts.object().build())),
                test.run(entities -> test.ledger(entities).cancelled(id, 1)))) {
            assertEquals(JobNext.LEAVE, next);
        }
        assertEquals(JobState.RUNNING, test.job(id).state());
        test.run(
                entities -> test.ledger(entities).done(id, 2, JsonParts.object().build()));
        assertEquals(JobNext.REMOVE, test.run(entities -> test.ledger(entities).cancelled(id, 1)));
        assertEquals(JobState.DONE, test.job(id).state());
    }
}
