package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.registry.ServedModels;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;

/** The managed executors that the EJBs define: bounded, and with the application's context in their threads. */
@ExtendWith(ArquillianExtension.class)
class ExecutorsIT {
    private static final int PATIENCE_SECONDS = 20;

    @Resource(lookup = "java:app/concurrent/inference")
    private ManagedExecutorService inference;

    @Resource(lookup = "java:app/concurrent/imports")
    private ManagedExecutorService imports;

    @Inject
    private ServedModels models;

    @Inject
    private CurrentAccount current;

    @Inject
    private Callers callers;

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @Test
    void inferenceHasThirtyTwoThreadsAndTheRestWait() throws Exception {
        assertEquals(32, mostAtOnce(inference, 40, 32));
    }

    @Test
    void importsGoOneByOne() throws Exception {
        assertEquals(1, mostAtOnce(imports, 3, 1));
    }

    @Test
    void aTaskSeesTheApplication() throws Exception {
        Future<Boolean> task = inference.submit(() -> {
            assertEquals(
                    Account.class,
                    Thread.currentThread().getContextClassLoader().loadClass(Account.class.getName()));
            assertEquals(
                    models.isReady(),
                    CDI.current().select(ServedModels.class).get().isReady());
            return true;
        });
        assertTrue(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aTaskRunsAsItsSubmitter() throws Exception {
        callers.as(Set.of(Role.STAFF), () -> {
            UUID submitter = current.id();
            Future<UUID> task = inference.submit(() -> {
                assertTrue(current.may(Permission.TAXA_CHANGE));
                return current.id();
            });
            assertEquals(submitter, task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            return submitter;
        });
    }

    /** How many of the tasks run at the same time, which so many must; all of them have ended on return. */
    private static int mostAtOnce(ManagedExecutorService executor, int tasks, int atLeast) throws Exception {
        CountDownLatch expected = new CountDownLatch(atLeast);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Future<?>> submitted = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            submitted.add(executor.submit(() -> {
                expected.countDown();
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                mayEnd.await();
                return running.decrementAndGet();
            }));
        }
        boolean allStarted = expected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Thread.sleep(300); // one more would start now
        mayEnd.countDown();
        for (Future<?> task : submitted) {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertTrue(allStarted, "only " + most + " at once");
        return most.get();
    }
}
