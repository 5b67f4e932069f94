package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.JobOrder;
import org.lepi.ejb.job.JobQueue;
import org.lepi.ejb.job.Jobs;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobState;

/** The job machine as the server runs it: the order is part of the caller's transaction, its run is not. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {
    private static final JobOrder ORDER = new JobOrder("housekeeping.grants", JsonValue.EMPTY_JSON_OBJECT);

    @Inject
    private Jobs jobs;

    @Inject
    private JobQueue queue;

    @Inject
    private JobControl control;

    @Inject
    private Callers callers;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @Test
    void anOrderIsGoneWhenItsTransactionIsRolledBack() throws Exception {
        transaction.begin();
        UUID id = jobs.enqueue(ORDER);
        transaction.rollback();
        LepiException gone = assertThrows(LepiException.class, () -> callers.asOperator(() -> queue.find(id)));
        assertEquals(FailureKind.NOT_FOUND, gone.kind());
    }

    @Test
    void aCommittedOrderStartsAtOnceAndWorksForWhoOrderedIt() throws Exception {
        callers.as(Set.of(Role.ADMIN), () -> {
            transaction.begin();
            UUID id = jobs.enqueue(ORDER);
            assertEquals(0, queue.find(id).job().attempt(), "nobody else sees it yet");
            Instant committed = Instant.now();
            transaction.commit();
            Job job = await(id);
            assertTrue(job.orderedBy() != null && job.result() != null, "by whom, and what came out");
            Duration delay = Duration.between(committed, Objects.requireNonNull(job.startedAt()));
            assertTrue(delay.toSeconds() < 15, "before the next poll, but " + delay);
            return id;
        });
    }

    @Test
    void whatRecursCanBeRunNowByWhoMay() throws Exception {
        UUID id = callers.asOperator(() -> control.runNow("housekeeping.media"));
        callers.asOperator(() -> await(id));
        assertFalse(callers.asOperator(() -> control.nodes()).isEmpty());
        LepiException refused = assertThrows(
                LepiException.class,
                () -> callers.as(Set.of(Role.PARTNER), () -> control.runNow("housekeeping.media")));
        assertEquals(FailureKind.NOT_PERMITTED, refused.kind());
    }

    private Job await(UUID id) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            Job job = queue.find(id).job();
            if (job.state() == JobState.DONE) {
                return job;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it is " + queue.find(id).job().state());
    }
}
