package org.lepi.ejb.job;

import static java.util.logging.Level.FINE;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One server's part in the queue: takes due jobs with {@code for update skip locked}, keeps them with heartbeats, and
 * frees those of servers that are silent. Its pools are its own, on the threads that it is given: it shuts them down.
 */
final class JobScheduler {
    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    /** Heartbeats that a server may miss before its jobs are taken over. */
    static final int MISSED_HEARTBEATS = 4;

    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final double REFILL_BELOW = 0.5;
    private static final double FILL_TO = 1.0;

    private final JobSettings settings;
    private final RunningJobs running;
    private final Scheduler scheduler;
    private volatile boolean taking;

    JobScheduler(
            String node,
            DataSource dataSource,
            JobSettings settings,
            JobRunner runner,
            RunningJobs running,
            ThreadFactory threads) {
        this.settings = settings;
        this.running = running;
        CustomTask<Void> task = Tasks.custom(JobTask.NAME, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAULT)) // the ledger could not be written
                .onDeadExecutionRevive()
                .execute((instance, context) -> complete(runner.run(JobTask.id(instance))));
        ExecutorService pool = Executors.newFixedThreadPool(settings.concurrency(), threads);
        ExecutorService polling = Executors.newSingleThreadExecutor(threads);
        ScheduledExecutorService upkeep = Executors.newScheduledThreadPool(2, threads);
        this.scheduler = Scheduler.create(dataSource, task)
                .schedulerName(() -> node)
                .tableName(JobTask.TABLE)
                .threads(settings.concurrency())
                .executorService(pool)
                .dueExecutor(polling)
                .housekeeperExecutor(upkeep)
                .pollUsingLockAndFetch(REFILL_BELOW, FILL_TO)
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enablePriority()
                .jdbcCustomization(JobTask.dialect())
                .shutdownMaxWait(Duration.ofSeconds(1)) // the drain has been before
                .build();
    }

    private static CompletionHandler<Void> complete(JobNext next) {
        return (execution, operations) -> {
            try {
                switch (next.what()) {
                    case REMOVE -> operations.remove();
                    case AGAIN -> operations.reschedule(execution, Objects.requireNonNull(next.when()));
                    case LEAVE -> LOG.log(FINE, "a job has gone on to another server");
                }
            } catch (DbSchedulerException e) {
                LOG.log(FINE, "the row of a job has gone on to another server", e);
            }
        };
    }

    void start() {
        taking = true;
        scheduler.start();
    }

    /** Takes no more jobs, or takes them again. */
    void take(boolean take) {
        if (taking != take) {
            taking = take;
            if (take) {
                scheduler.resume();
            } else {
                scheduler.pause();
            }
        }
    }

    /** Looks for jobs now. */
    void wakeUp() {
        scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Takes no more jobs, lets those at work go on for the settings' drain, then interrupts them: they go back into the
     * queue.
     */
    void stop() {
        take(false);
        try {
            if (!running.awaitNone(settings.drain())) {
                running.stopAll(RunningJob.Reason.DRAINED, Clock.systemUTC().instant());
                running.awaitNone(AFTER_FAULT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scheduler.stop();
    }
}
