package org.lepi.launcher.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lepi.launcher.LaunchFailure;

class ShutdownTest {
    private final Shutdown shutdown = new Shutdown();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Test
    void endsTheLastFirstAndEachOnce() throws Exception {
        shutdown.start(() -> ending("database"));
        shutdown.start(() -> ending("server"));
        shutdown.close();
        shutdown.close();
        assertEquals(List.of("server", "database"), ended);
    }

    @Test
    void whatCannotBeEndedKeepsNothingElseRunning() throws Exception {
        shutdown.start(() -> ending("database"));
        shutdown.start(() -> () -> {
            throw new IllegalStateException("stuck");
        });
        shutdown.close();
        assertEquals(List.of("database"), ended);
    }

    @Test
    void nothingStartsOnceItEnds() {
        shutdown.close();
        assertTrue(shutdown.isStopping());
        assertThrows(LaunchFailure.class, () -> shutdown.start(() -> ending("late")));
        assertEquals(List.of(), ended);
    }

    @Test
    void whatIsStartingWhenTheSignalComesIsEndedToo() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        FutureTask<AutoCloseable> start = new FutureTask<>(() -> shutdown.start(() -> {
            starting.countDown();
            mayGoOn.await();
            return ending("server");
        }));
        new Thread(start).start();
        assertTrue(starting.await(10, TimeUnit.SECONDS));
        Thread signal = new Thread(shutdown::close);
        signal.start();
        mayGoOn.countDown();
        start.get();
        signal.join();
        assertEquals(List.of("server"), ended);
    }

    private AutoCloseable ending(String name) {
        return () -> ended.add(name);
    }
}
