package org.lepi.ejb.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobNode;
import org.lepi.model.job.JobState;

/** The machine as people see and steer it. */
class JobControlTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Semaphore mayEnd = new Semaphore(0);
    private final TestJobs test = new TestJobs(
            database::inTransaction,
            database.dataSource(),
            new Work("wait", run -> assertTrue(mayEnd.tryAcquire(30, TimeUnit.SECONDS))),
            new Work("broken", run -> {
                throw new LepiException(FailureKind.INVALID_INPUT, "There is no such file.");
            }),
            new Work("tick", Work.QUICK, Recurrence.every(Duration.ofMillis(300)), run -> {}));

    @BeforeEach
    void start() {
        test.addCaller();
    }

    @AfterEach
    void stop() {
        mayEnd.release(100);
        test.stop();
    }

    @Test
    void aDrainedServerGivesItsJobsBackAndCountsNoFailure() {
        JobServer first = test.server(1);
        UUID id = test.order("wait");
        test.await(id, JobState.RUNNING);
        awaitServer();
        test.run(entities -> {
            test.control(entities).drainNode(first.name());
            return true;
        });
        test.await(id, JobState.QUEUED);
        assertEquals(0, test.job(id).failures());
        assertTrue(node(first).isDraining() && node(first).isPaused());
        JobServer second = test.server(1);
        assertEquals(second.name(), test.await(id, JobState.RUNNING).node());
        test.run(entities -> {
            test.control(entities).pauseNode(first.name(), false);
            return true;
        });
        UUID next = test.order("wait");
        assertEquals(first.name(), test.await(next, JobState.RUNNING).node());
    }

    @Test
    void aServerTakesAsManyJobsAsIsWantedNow() {
        JobServer server = test.server(1);
        List<UUID> ids = IntStream.range(0, 6).mapToObj(i -> test.order("wait")).toList();
        awaitRunning(ids, 1);
        awaitServer();
        resize(server, 3);
        awaitRunning(ids, 3);
        resize(server, 1);
        TestJobs.pause(1_500); // it looks each second at the latest
        mayEnd.release(2);
        TestJobs.await(() -> count(ids, JobState.DONE) == 2, () -> "not ended");
        TestJobs.pause(1_500);
        assertEquals(1, count(ids, JobState.RUNNING), "those of before count");
        mayEnd.release(4);
        ids.forEach(id -> test.await(id, JobState.DONE));
        assertEquals(1, node(server).concurrency());
        for (int wrong : new int[] {0, 65}) {
            assertEquals(
                    FailureKind.INVALID_INPUT,
                    assertThrows(LepiException.class, () -> resize(server, wrong))
                            .kind());
        }
    }

    private void awaitServer() {
        TestJobs.await(() -> test.rows("job_node") == 1, () -> "no sign of life");
    }

    private void resize(JobServer server, int atOnce) {
        test.run(entities -> {
            test.control(entities).resizeNode(server.name(), atOnce);
            return true;
        });
    }

    private void awaitRunning(List<UUID> ids, long wanted) {
        TestJobs.await(() -> count(ids, JobState.RUNNING) == wanted, () -> count(ids, JobState.RUNNING) + " run");
    }

    private long count(List<UUID> ids, JobState state) {
        return ids.stream().filter(id -> test.job(id).state() == state).count();
    }

    private JobNode node(JobServer server) {
        return test.run(entities -> entities.find(JobNode.class, server.name()));
    }

    @Test
    void theQueueIsCountedByTypeAndByHour() {
        test.server(1);
        test.await(test.order("broken"), JobState.FAILED);
        UUID running = test.order("wait");
        test.await(running, JobState.RUNNING);
        test.order("wait");
        test.order(new JobOrder("wait", JsonValue.EMPTY_JSON_OBJECT)
                .at(Instant.now().plusSeconds(3600)));
        database.transact(entities -> entities.createNativeQuery(
                        "update job set due_at = due_at - interval '90 seconds' where type = 'wait' and due_at <= now()")
                .executeUpdate());
        QueueStatus status = test.run(entities -> test.control(entities).status());
        QueueStatus.Depth wait = status.depths().stream()
                .filter(depth -> depth.type().equals("wait"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(1L, 1L, 1L), List.of(wait.due(), wait.later(), wait.running()));
        assertTrue(wait.oldestDue().toSeconds() >= 90, wait::toString);
        assertEquals(wait.oldestDue(), status.oldestDue());
        assertEquals(24, status.hours().size());
        assertEquals(1, status.failed());
    }

    @Test
    void limitsAreChangedByOneAtATimeAndTheClockIsNobody() {
        test.server(1);
        TestJobs.await(() -> tick().last() != null, () -> "nothing recurs");
        JobKind shown = tick();
        TestJobs.await(() -> shown.nextAt() != null && !shown.nextAt().equals(tick().nextAt()), () -> "not due again");
        limit(2, shown.version());
        assertEquals(2, tick().maxRunning());
        assertNull(tick().deadline());
        assertEquals(Work.QUICK.deadline(), tick().usualDeadline());
        assertEquals(
                FailureKind.CONFLICT,
                assertThrows(LepiException.class, () -> limit(3, shown.version()))
                        .kind());
        assertEquals(
                List.of("maxRunning"),
                assertThrows(LepiException.class, () -> limit(0, tick().version())).violations().stream()
                        .map(LepiException.Violation::field)
                        .toList());
    }

    @Test
    void theFirstWhoChangesLimitsIsNotOverlooked() {
        JobKind shown = test.run(entities -> test.control(entities).type("wait"));
        assertEquals(0, shown.version());
        limit("wait", 2, 0);
        assertEquals(
                FailureKind.CONFLICT,
                assertThrows(LepiException.class, () -> limit("wait", 3, 0)).kind());
    }

    @Test
    void theOwnerSeesTheErrorButNotTheStack() {
        UUID id = test.run(entities ->
                test.jobs(entities).enqueue(new JobOrder("broken", JsonValue.EMPTY_JSON_OBJECT), TestJobs.CALLER));
        test.server(1);
        test.await(id, JobState.FAILED);
        JobDetails own = test.run(entities ->
                test.queue(entities, FixedCaller.of(TestJobs.CALLER)).find(id));
        assertEquals("Ada", own.owner());
        assertEquals(
                "It failed unexpectedly; the details are for administrators.",
                Objects.requireNonNull(own.job().error()).sentence());
        assertNull(own.stack());
        JobDetails all = test.run(entities -> test.queue(entities).find(id));
        assertTrue(String.valueOf(all.stack()).contains("at org.lepi."), all::toString);
        CurrentAccount stranger = FixedCaller.of(UUID.randomUUID());
        LepiException hidden = assertThrows(
                LepiException.class,
                () -> test.run(entities -> test.queue(entities, stranger).find(id)));
        assertEquals(FailureKind.NOT_FOUND, hidden.kind());
    }

    @Test
    void nobodySendsAgainAJobThatMayMoreThanThey() {
        UUID id = test.run(entities -> test.jobs(entities).enqueue(order("broken"), TestJobs.CALLER));
        test.server(1);
        test.await(id, JobState.FAILED);
        assignToOwner(Role.ADMIN);
        CurrentAccount staff = FixedCaller.of(
                UUID.randomUUID(), Role.STAFF.defaultPermissions().toArray(Permission[]::new));
        LepiException refused = assertThrows(
                LepiException.class,
                () -> test.run(entities -> test.queue(entities, staff).retry(id, null)));
        assertEquals(FailureKind.NOT_PERMITTED, refused.kind());
        assertFalse(mayRetry(staff, id));
        assertTrue(mayRetry(test.caller, id), "the own one");
        int attempts = test.job(id).attempt();
        assignToOwner(Role.CURATOR);
        assertTrue(mayRetry(staff, id));
        test.run(entities -> test.queue(entities, staff).retry(id, null));
        TestJobs.await(() -> test.job(id).attempt() > attempts, () -> "not sent again");
    }

    private static JobOrder order(String type) {
        return new JobOrder(type, JsonValue.EMPTY_JSON_OBJECT);
    }

    private boolean mayRetry(CurrentAccount asking, UUID id) {
        return test.<Boolean>run(entities -> test.queue(entities, asking).mayRetry(id));
    }

    private void assignToOwner(Role role) {
        database.transact(
                entities -> entities.find(Account.class, TestJobs.CALLER).assignRoles(List.of(role)));
    }

    @Test
    void jobsAreFoundByASearch() {
        test.server(1);
        UUID broken = test.order("broken");
        test.await(broken, JobState.FAILED);
        UUID wait = test.order(new JobOrder("wait", JsonValue.EMPTY_JSON_OBJECT).titled("Import of moths"));
        assertEquals(List.of(broken), found("state:failed error:file"));
        assertEquals(List.of(wait), found("\"import of\" moths"));
        assertEquals(List.of(wait, broken), found("type:broken OR title:moths"));
        assertEquals(List.of(), found("title:m_ths"));
        assertThrows(LepiException.class, () -> found("state:gone"));
    }

    @Test
    void theMonitorTellsWhatHasHappenedSince() {
        test.server(1);
        UUID id = test.order("wait");
        test.await(id, JobState.RUNNING);
        JobNews first = test.run(entities -> new JobMonitor(entities).since(0));
        assertEquals(List.of(id), first.steps().stream().map(JobNews.Step::id).toList());
        assertEquals(1, first.running());
        mayEnd.release(1);
        test.await(id, JobState.DONE);
        UUID next = test.order("broken");
        test.await(next, JobState.FAILED);
        JobNews news = test.run(entities -> new JobMonitor(entities).since(first.last()));
        assertEquals(
                Map.of(id, JobState.DONE, next, JobState.FAILED),
                news.steps().stream().collect(Collectors.toMap(JobNews.Step::id, JobNews.Step::state)));
        assertEquals(0, news.waiting() + news.running());
    }

    private List<UUID> found(String search) {
        JobFilter filter = new JobFilter(null, null, null, null, JobQueue.search(search), null, null, null);
        return test.run(entities -> test.queue(entities).list(filter, null, 10)).jobs().stream()
                .map(Job::id)
                .toList();
    }

    private JobKind tick() {
        return test.run(entities -> test.control(entities).type("tick"));
    }

    private void limit(int maxRunning, long version) {
        limit("tick", maxRunning, version);
    }

    private void limit(String type, int maxRunning, long version) {
        test.run(entities -> {
            test.control(entities).limitType(type, maxRunning, null, null, version);
            return true;
        });
    }
}
