package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.prediction.IdentificationRequest;
import org.lepi.ejb.prediction.InferenceGate;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.PredictionSettings;
import org.lepi.ejb.prediction.Submissions;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.PredictionRecord.State;
import org.lepi.model.prediction.Submission;

/** Where transactions begin and end, as another session of the database sees it. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    private Demonstration demonstration;

    @Inject
    private Callers callers;

    @Inject
    private DatabaseView database;

    @Inject
    private Submissions submissions;

    @Inject
    private InferenceGate gate;

    @Inject
    private PredictionSettings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountRepository repository;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private final String reference = UUID.randomUUID().toString();

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @BeforeEach
    void loadTheModel() throws Exception {
        demonstration.require();
    }

    @Test
    void aRequestThatComputesHoldsNoTransaction() throws Exception {
        CountDownLatch mayCompute = new CountDownLatch(1);
        try {
            takeEveryPermit(mayCompute);
            CompletableFuture<Prediction> answer = callers.as(Set.of(Role.RESEARCHER), () -> submit(photograph()));
            database.awaitState(reference, State.ACCEPTED);
            database.assertNoTransactionLasts();
            assertEquals(State.ACCEPTED, database.state(reference), "it waits for its permit");
            mayCompute.countDown();
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals(State.DONE, database.state(reference));
        } finally {
            mayCompute.countDown();
        }
    }

    @Test
    void theRecordStaysWhenTheCallersTransactionIsRolledBack() throws Exception {
        callers.as(Set.of(Role.PARTNER), () -> {
            transaction.begin();
            try {
                return submit(photograph()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                transaction.rollback();
            }
        });
        assertEquals(State.DONE, database.state(reference));
    }

    @Test
    void aFailedRequestStaysOnRecordAsFailed() throws Exception {
        byte[] cutOff = Arrays.copyOf(photograph(), 700);
        ExecutionException failure = assertThrows(
                ExecutionException.class,
                () -> callers.as(Set.of(Role.PARTNER), () -> submit(cutOff).get(PATIENCE_SECONDS, TimeUnit.SECONDS)));
        LepiException reason = assertInstanceOf(LepiException.class, failure.getCause());
        assertEquals(FailureKind.UNREADABLE_IMAGE, reason.kind());
        assertEquals(State.FAILED, database.state(reference));
    }

    @Test
    void aRefusalRollsBackWhatWentBefore() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        callers.asOperator(() -> {
            transaction.begin();
            try {
                accounts.createPerson(address, "", Set.of());
                LepiException taken =
                        assertThrows(LepiException.class, () -> accounts.createPerson(address, "", Set.of()));
                assertEquals(FailureKind.CONFLICT, taken.kind(), "and it is not wrapped");
                assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
                return address;
            } finally {
                transaction.rollback();
            }
        });
        assertTrue(repository.findByLogin(address).isEmpty());
    }

    @Test
    void whatTheDatabaseRefusesAtTheEndIsRolledBackWhole() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        transaction.begin();
        repository.add(Account.person(UUID.randomUUID(), address, "", Instant.now()));
        repository.add(Account.person(UUID.randomUUID(), "operator", "", Instant.now()));
        assertThrows(RollbackException.class, () -> transaction.commit(), "the login is taken");
        assertTrue(repository.findByLogin(address).isEmpty());
    }

    private void takeEveryPermit(CountDownLatch giveBack) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(settings.concurrency());
        for (int i = 0; i < settings.concurrency(); i++) {
            executor.execute(() -> {
                try (InferenceGate.Place place = gate.enter()) {
                    place.compute(() -> {
                        taken.countDown();
                        return await(giveBack);
                    });
                }
            });
        }
        assertTrue(taken.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<Prediction> submit(byte[] image) {
        Submission submission = new Submission("photograph.jpg", Observation.NONE, reference);
        IdentificationRequest request =
                new IdentificationRequest(Demonstration.MODEL, null, AnswerOrder.PROBABILITY, 5, submission);
        return submissions.submit(new ByteArrayInputStream(image), request).toCompletableFuture();
    }

    private byte[] photograph() throws Exception {
        return demonstration.photograph();
    }
}
