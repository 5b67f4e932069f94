package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

@Timeout(30)
class InferenceGateTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoComesWhenEveryPlaceIsTakenIsRefusedAtOnce() {
        InferenceGate gate = new InferenceGate(1, 2);
        List<InferenceGate.Place> places = List.of(gate.enter(), gate.enter(), gate.enter());
        assertEquals(
                FailureKind.BUSY, assertThrows(LepiException.class, gate::enter).kind());
        places.get(0).close();
        gate.enter().close();
    }

    @Test
    void aPlaceThatIsClosedTwiceIsGivenBackOnce() {
        InferenceGate gate = new InferenceGate(1, 0);
        InferenceGate.Place place = gate.enter();
        place.close();
        place.close();
        assertEquals(1, gate.free());
    }

    @Test
    void neverMoreComputeAtOnceThanThereArePermits() throws Exception {
        InferenceGate gate = new InferenceGate(2, 100);
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger highest = new AtomicInteger();
        List<Future<Integer>> done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            done.add(threads.submit(() -> {
                try (InferenceGate.Place place = gate.enter()) {
                    return place.compute(() -> {
                        highest.accumulateAndGet(computing.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        return computing.decrementAndGet();
                    });
                }
            }));
        }
        for (Future<Integer> one : done) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertTrue(highest.get() <= 2, "at most two, not " + highest);
        assertEquals(102, gate.free());
    }

    @Test
    void aFailureGivesPermitAndPlaceBack() {
        InferenceGate gate = new InferenceGate(1, 0);
        for (int i = 0; i < 3; i++) {
            try (InferenceGate.Place place = gate.enter()) {
                assertThrows(
                        IllegalStateException.class,
                        () -> place.compute(() -> {
                            throw new IllegalStateException();
                        }));
            }
        }
        assertEquals(1, gate.free());
    }

    @Test
    void aWaitingRequestThatIsInterruptedGivesUp() throws Exception {
        InferenceGate gate = new InferenceGate(1, 1);
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> gate.enter().compute(() -> {
            computing.countDown();
            try {
                return end.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        computing.await();
        InferenceGate.Place second = gate.enter();
        Thread.currentThread().interrupt();
        LepiException refusal = assertThrows(LepiException.class, () -> second.compute(() -> 1));
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        assertEquals(FailureKind.BUSY, refusal.kind());
        end.countDown();
        assertTrue(first.get(20, TimeUnit.SECONDS));
    }
}
