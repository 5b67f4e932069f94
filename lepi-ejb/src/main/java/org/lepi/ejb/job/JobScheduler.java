package org.lepi.ejb.job;

import static java.util.logging.Level.FINE;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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

    static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final double REFILL_BELOW = 0.5;
    private static final double FILL_TO = 1.0;

    private final int size;
    private final Scheduler scheduler;

    /**
     * A part of a server.
     *
     * @param size most jobs at once, at least 1
     */
    JobScheduler(
            String node,
            int size,
            DataSource dataSource,
            JobSettings settings,
            JobRunner runner,
            ThreadFactory threads) {
        this.size = size;
        CustomTask<Void> task = Tasks.custom(JobTask.NAME, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAULT)) // the ledger could not be written
                .onDeadExecutionRevive()
                .execute((instance, context) -> complete(runner.run(JobTask.id(instance))));
        ExecutorService pool = Executors.newFixedThreadPool(size, threads);
        ExecutorService polling = Executors.newSingleThreadExecutor(threads);
        ScheduledExecutorService upkeep = Executors.newScheduledThreadPool(2, threads);
        this.scheduler = Scheduler.create(dataSource, task)
                .schedulerName(() -> node)
                .tableName(JobTask.TABLE)
                .threads(size)
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
        scheduler.start();
    }

    /** Most jobs at once. */
    int size() {
        return size;
    }

    /** Jobs that it has. */
    int busy() {
        return scheduler.getCurrentlyExecuting().size();
    }

    /** Takes no more jobs; what runs goes on. */
    void leave() {
        scheduler.pause();
    }

    /** Looks for jobs now. */
    void wakeUp() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Ends, whatever it has. */
    void stop() {
        scheduler.stop();
    }
}
