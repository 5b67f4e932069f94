package org.lepi.ejb.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A server's part in the queue, as large as is wanted now. The number of jobs at once cannot be changed in a scheduler:
 * another number is another scheduler. The one before takes nothing more and ends with its last job; until then the new
 * one is so much smaller.
 */
final class JobSchedulers {
    private final JobSettings settings;
    private final RunningJobs running;
    private final IntFunction<JobScheduler> ofSize;
    private final List<JobScheduler> leaving = new ArrayList<>();
    private volatile @Nullable JobScheduler taking;
    private boolean stopped;

    JobSchedulers(JobSettings settings, RunningJobs running, IntFunction<JobScheduler> ofSize) {
        this.settings = settings;
        this.running = running;
        this.ofSize = ofSize;
    }

    /**
     * Takes so many jobs at once. To be said again each second, so that room is used that becomes free.
     *
     * @param atOnce 0 for none
     */
    synchronized void take(int atOnce) {
        for (JobScheduler idle : leaving.stream().filter(one -> one.busy() == 0).toList()) {
            idle.stop();
            leaving.remove(idle);
        }
        JobScheduler present = taking;
        if (present != null && present.size() != room(atOnce)) {
            present.leave();
            leaving.add(present);
            taking = null;
        }
        int room = room(atOnce);
        if (taking == null && room > 0 && !stopped) {
            JobScheduler next = ofSize.apply(room);
            next.start();
            taking = next;
        }
    }

    private int room(int atOnce) {
        return atOnce - leaving.stream().mapToInt(JobScheduler::busy).sum();
    }

    /** Looks for jobs now. */
    void wakeUp() {
        JobScheduler present = taking;
        if (present != null) {
            present.wakeUp();
        }
    }

    /**
     * Takes no more jobs, lets those at work go on for the settings' drain, then interrupts them: they go back into the
     * queue.
     */
    void stop() {
        synchronized (this) {
            stopped = true;
            take(0);
        }
        try {
            if (!running.awaitNone(settings.drain())) {
                running.stopAll(RunningJob.Reason.DRAINED, Clock.systemUTC().instant());
                running.awaitNone(JobScheduler.AFTER_FAULT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            leaving.forEach(JobScheduler::stop);
            leaving.clear();
        }
    }
}
