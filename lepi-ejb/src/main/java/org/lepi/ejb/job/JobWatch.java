package org.lepi.ejb.job;

import static java.util.logging.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.job.RunningJob.Reason;
import org.lepi.model.job.Job;

/**
 * What a server looks after each second: says that it lives, hears what other servers want of its jobs, ends those that
 * take too long, and orders what recurs.
 */
final class JobWatch {
    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    /** How long a handler may go on after it was told to stop, before its job is ended without it. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Node node;
    private final JobLedger ledger;
    private final JobNodes nodes;
    private final JobTypes types;
    private final RunningJobs running;
    private final Clock clock;
    private Instant nextBeat = Instant.EPOCH;
    private @Nullable Instant drainedFrom;

    /** What the watch does to its own server. */
    interface Node {
        String name();

        String version();

        int concurrency();

        Duration heartbeat();

        Duration drain();

        void take(int atOnce);

        void giveUp(RunningJob attempt);
    }

    JobWatch(Node node, JobLedger ledger, JobNodes nodes, JobTypes types, RunningJobs running) {
        this.node = node;
        this.ledger = ledger;
        this.nodes = nodes;
        this.types = types;
        this.running = running;
        this.clock = Clock.systemUTC();
    }

    /** Looks once; what goes wrong is tried again the next time. */
    @SuppressWarnings("checkstyle:illegalcatch") // an exception would end the watch for good
    void look() {
        try {
            Instant now = clock.instant();
            NodeOrders orders = nodes.beat(node.name(), node.version(), node.concurrency(), running.count());
            node.take(orders.atOnce());
            drain(orders.drain(), now);
            List<RunningJob> mine = List.copyOf(running.all());
            List<UUID> ids = mine.stream().map(RunningJob::id).toList();
            if (!now.isBefore(nextBeat)) {
                ledger.beat(ids);
                nextBeat = now.plus(node.heartbeat());
            }
            Map<UUID, Job> jobs = ledger.look(ids).stream().collect(Collectors.toMap(Job::id, Function.identity()));
            mine.forEach(attempt -> check(attempt, jobs.get(attempt.id()), now));
            types.orderDue();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The jobs could not be looked after; trying again", e);
        }
    }

    /** Gives back what does not end in time; other servers take it. */
    private void drain(boolean wanted, Instant now) {
        if (!wanted) {
            drainedFrom = null;
        } else if (drainedFrom == null) {
            drainedFrom = now.plus(node.drain());
        } else if (!now.isBefore(drainedFrom)) {
            running.stopAll(Reason.DRAINED, now);
        }
    }

    private void check(RunningJob attempt, @Nullable Job job, Instant now) {
        if (job == null || !job.isHeldBy(attempt.attempt())) {
            attempt.stop(Reason.LOST, now);
        } else if (job.isCancelRequested()) {
            attempt.stop(Reason.CANCELLED, now);
        } else if (now.isAfter(attempt.deadline())) {
            attempt.stop(Reason.DEADLINE, now);
        }
        if (attempt.hasIgnoredSince(now.minus(PATIENCE))) {
            node.giveUp(attempt);
        }
    }
}
