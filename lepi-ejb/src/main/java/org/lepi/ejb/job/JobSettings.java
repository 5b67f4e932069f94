package org.lepi.ejb.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lepi.model.job.JobNode;

/** The job machine's settings of this server, checked when the application starts; see docs/configuration.md. */
@ApplicationScoped
public class JobSettings {
    private int concurrency;
    private Duration pollInterval;
    private Duration heartbeat;
    private Duration drain;
    private Duration keep;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobSettings() {}

    /**
     * The settings by name; durations in ISO 8601.
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public JobSettings(
            @ConfigProperty(name = "lepi.job.concurrency") int concurrency,
            @ConfigProperty(name = "lepi.job.poll-interval") Duration pollInterval,
            @ConfigProperty(name = "lepi.job.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "lepi.job.drain") Duration drain,
            @ConfigProperty(name = "lepi.job.keep") Duration keep) {
        if (concurrency < 0 || concurrency > JobNode.MOST_AT_ONCE) {
            throw new IllegalStateException(
                    "lepi.job.concurrency is " + concurrency + "; it must be from 0 to " + JobNode.MOST_AT_ONCE);
        }
        this.concurrency = concurrency;
        this.pollInterval =
                between("lepi.job.poll-interval", Duration.ofMillis(100), pollInterval, Duration.ofMinutes(1));
        this.heartbeat = between("lepi.job.heartbeat", Duration.ofMillis(500), heartbeat, Duration.ofMinutes(5));
        this.drain = between("lepi.job.drain", Duration.ZERO, drain, Duration.ofMinutes(10));
        this.keep = between("lepi.job.keep", Duration.ofHours(1), keep, Duration.ofDays(3660));
    }

    private static Duration between(String name, Duration least, Duration value, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalStateException(name + " is " + value + "; it must be from " + least + " to " + most);
        }
        return value;
    }

    /** Most jobs at once on this server; 0 = it takes none. */
    public int concurrency() {
        return concurrency;
    }

    /** How often this server looks for jobs that other servers ordered. */
    public Duration pollInterval() {
        return pollInterval;
    }

    /** How often a server says that it lives. */
    public Duration heartbeat() {
        return heartbeat;
    }

    /** After how long without a heartbeat a server is taken to be gone. */
    public Duration silence() {
        return heartbeat.multipliedBy(JobScheduler.MISSED_HEARTBEATS);
    }

    /** How long a server that stops or is drained lets its jobs go on before it interrupts them. */
    public Duration drain() {
        return drain;
    }

    /** How long jobs are kept after their end. */
    public Duration keep() {
        return keep;
    }
}
