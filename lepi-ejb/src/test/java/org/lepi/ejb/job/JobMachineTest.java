package org.lepi.ejb.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobState;

class JobMachineTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Map<UUID, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private final TestJobs test = new TestJobs(
            database::inTransaction,
            database.dataSource(),
            new Work("count", this::count),
            new Work("wait", run -> waitUntilToldTo()),
            new Work("polite", JobMachineTest::workUntilStopped),
            new Work("slow", Work.QUICK.within(Duration.ofSeconds(1)), null, JobMachineTest::workUntilStopped),
            new Work("flaky", this::failTwice),
            new Work("broken", run -> {
                throw new IllegalStateException("the disk says no");
            }),
            new Work("refused", run -> {
                throw new LepiException(FailureKind.INVALID_INPUT, "There is no such file.");
            }),
            new Work("later", this::postponeOnce),
            new Work("deep", this::overflowOnce));

    private void count(JobRun run) {
        runs.computeIfAbsent(run.id(), id -> new AtomicInteger()).incrementAndGet();
    }

    private void waitUntilToldTo() throws InterruptedException {
        started.countDown();
        assertTrue(mayEnd.await(20, TimeUnit.SECONDS));
    }

    private static void workUntilStopped(JobRun run) {
        for (int i = 0; i < 2_000; i++) {
            run.progress(i, 2_000, "row " + i);
            TestJobs.pause(10);
        }
    }

    private void failTwice(JobRun run) {
        if (run.failures() < 2) {
            throw new IllegalStateException("attempt " + run.attempt());
        }
    }

    private void overflowOnce(JobRun run) {
        if (run.attempt() == 1) {
            throw new StackOverflowError("too deep");
        }
    }

    private void postponeOnce(JobRun run) {
        if (run.attempt() == 1) {
            throw new JobPostponed(Instant.now().plusMillis(300), "the post office is closed");
        }
    }

    @BeforeEach
    void start() {
        test.addCaller();
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        test.stop();
    }

    @Test
    void anOrderThatIsRolledBackLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transact(entities -> {
                    test.jobs(entities)
                            .enqueue(new JobOrder("count", JsonParts.object().build()), null);
                    throw new IllegalStateException("roll back");
                }));
        assertEquals(0, test.rows("job"));
        assertEquals(0, test.rows("job_queue"));
        assertEquals(0, test.rows("job_event"));
    }

    @Test
    void twoServersShareTheWorkAndEachJobRunsOnce() {
        List<UUID> ids =
                IntStream.range(0, 60).mapToObj(i -> test.order("count")).toList();
        test.server(2);
        test.server(2);
        ids.forEach(id -> test.await(id, JobState.DONE));
        assertEquals(60, runs.size());
        assertEachRanOnce();
        TestJobs.await(() -> test.ended.size() == 60 && test.rows("job_queue") == 0, () -> "ended " + test.ended);
        assertEquals(List.of("ORDERED", "STARTED", "DONE"), test.events(ids.get(0)));
    }

    @Test
    void aFailedAttemptIsFollowedByAnotherOneAfterItsBackOff() {
        test.server(1);
        UUID id = test.order("flaky");
        Job job = test.await(id, JobState.DONE);
        assertEquals(3, job.attempt());
        assertEquals(
                List.of("ORDERED", "STARTED", "RETRIED", "STARTED", "RETRIED", "STARTED", "DONE"), test.events(id));
        Duration took = Duration.between(job.orderedAt(), Objects.requireNonNull(job.startedAt()));
        assertTrue(took.toMillis() >= 300, "100 ms and then 200 ms, but " + took);
    }

    @Test
    void theLastAttemptsFailureIsTheJobs() {
        test.server(1);
        Job job = test.await(test.order("broken"), JobState.FAILED);
        assertEquals(3, job.failures());
        JobError error = Objects.requireNonNull(job.error());
        assertEquals("INTERNAL", error.kind());
        assertTrue(!error.sentence().contains("disk"), "the sentence is for everybody");
        assertTrue(String.valueOf(error.stack()).contains("the disk says no"));
    }

    @Test
    void anErrorBreaksTheAttemptOffAndTheJobIsTriedAgain() {
        test.server(1);
        UUID id = test.order("deep");
        Job job = test.await(id, JobState.DONE);
        assertEquals(2, job.attempt());
        assertEquals(1, job.failures());
        assertEquals(List.of("ORDERED", "STARTED", "TAKEN_OVER", "STARTED", "DONE"), test.events(id));
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        test.server(1);
        Job job = test.await(test.order("refused"), JobState.FAILED);
        assertEquals(1, job.attempt());
        assertEquals(new JobError("INVALID_INPUT", "There is no such file.", ""), withoutStack(job));
    }

    private static JobError withoutStack(Job job) {
        JobError error = Objects.requireNonNull(job.error());
        return new JobError(error.kind(), error.sentence(), "");
    }

    @Test
    void aPostponedJobRunsLaterAndHasNotFailed() {
        test.server(1);
        Job job = test.await(test.order("later"), JobState.DONE);
        assertEquals(0, job.failures());
        assertEquals(2, job.attempt());
    }

    @Test
    void aRunningJobStopsWhenItIsCancelledFromAnywhere() {
        test.server(1);
        UUID id = test.order("polite");
        TestJobs.await(() -> test.job(id).progressDone() > 0, () -> "no progress");
        test.run(entities -> test.queue(entities).cancel(id));
        Job job = test.await(id, JobState.CANCELLED);
        assertTrue(job.progressDone() < 2_000);
        TestJobs.await(() -> test.rows("job_queue") == 0, () -> "still queued");
    }

    @Test
    void aQueuedJobIsCancelledAtOnce() {
        UUID id = test.order("count");
        test.run(entities -> test.queue(entities).cancel(id));
        assertEquals(JobState.CANCELLED, test.job(id).state());
        assertEquals(0, test.rows("job_queue"));
        test.server(1);
        test.await(test.order("count"), JobState.DONE);
        assertEquals(1, runs.size());
    }

    @Test
    void anAttemptThatTakesTooLongIsEnded() {
        test.server(1);
        Job job = test.await(test.order("slow"), JobState.FAILED);
        assertEquals(new JobError("DEADLINE", "It took longer than 1 seconds.", ""), withoutStack(job));
        assertEquals(1, job.attempt());
    }

    @Test
    void aStoppingServerPutsItsJobsBackAndCountsNoFailure() throws Exception {
        JobServer first = test.server(1);
        UUID id = test.order("wait");
        assertTrue(started.await(10, TimeUnit.SECONDS));
        first.stop();
        Job job = test.job(id);
        assertEquals(JobState.QUEUED, job.state());
        assertEquals(0, job.failures());
        assertEquals(List.of("ORDERED", "STARTED", "POSTPONED"), test.events(id));
        mayEnd.countDown();
        test.server(1);
        assertEquals(2, test.await(id, JobState.DONE).attempt());
    }

    @Test
    void aPausedServerTakesNothingUntilItGoesOn() {
        JobServer server = test.server(1);
        TestJobs.await(() -> test.rows("job_node") == 1, () -> "no server");
        test.services().nodes().pause(server.name(), true);
        TestJobs.pause(1_500); // it looks each second at the latest
        UUID id = test.order("count");
        TestJobs.pause(1_000);
        assertEquals(JobState.QUEUED, test.job(id).state());
        test.services().nodes().pause(server.name(), false);
        test.await(id, JobState.DONE);
    }

    @Test
    void aKeyIsGivenToOneJobAtATime() {
        JobOrder order = new JobOrder("count", JsonParts.object().build()).once("import:1");
        UUID first = test.order(order);
        assertEquals(first, test.order(order));
        test.server(1);
        test.await(first, JobState.DONE);
        UUID second = test.order(order);
        assertTrue(!first.equals(second), "the first has ended");
        test.await(second, JobState.DONE);
    }

    @Test
    void whatRecursIsOrderedOnceForAllServers() {
        Work each = new Work("each", Work.QUICK, Recurrence.every(Duration.ofMillis(300)), this::count);
        TestJobs recurring = new TestJobs(database::inTransaction, database.dataSource(), each);
        try {
            recurring.server(2);
            recurring.server(2);
            TestJobs.await(() -> runs.size() >= 3, () -> runs.size() + " runs");
            assertEachRanOnce();
        } finally {
            recurring.stop();
        }
    }

    private void assertEachRanOnce() {
        runs.values().forEach(count -> assertEquals(1, count.get()));
    }

    @Test
    void anEndedJobIsSentAgainWithAllItsAttempts() {
        test.server(1);
        UUID id = test.order("broken");
        test.await(id, JobState.FAILED);
        test.run(entities -> test.queue(entities).retry(id, null));
        TestJobs.await(
                () -> test.job(id).attempt() == 6,
                () -> "attempt " + test.job(id).attempt());
        test.await(id, JobState.FAILED);
    }
}
