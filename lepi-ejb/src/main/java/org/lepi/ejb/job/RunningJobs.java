package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts that are at work on this server. */
final class RunningJobs {
    private final Map<UUID, RunningJob> byId = new ConcurrentHashMap<>();

    /** Notes that the present thread begins an attempt. */
    RunningJob enter(UUID id, int attempt, Instant deadline) {
        RunningJob running = new RunningJob(id, attempt, deadline);
        byId.put(id, running);
        return running;
    }

    void leave(RunningJob running) {
        running.leave();
        byId.remove(running.id(), running);
    }

    Collection<RunningJob> all() {
        return List.copyOf(byId.values());
    }

    int count() {
        return byId.size();
    }

    /** Waits until none is left, at most so long; true when none is. */
    boolean awaitNone(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!byId.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return byId.isEmpty();
    }

    void stopAll(RunningJob.Reason reason, Instant now) {
        all().forEach(running -> running.stop(reason, now));
    }
}
