package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How the queue stands.
 *
 * @param depths of the types that have jobs which have not ended, the deepest first
 * @param hours what ended in each of the last 24 hours, the present one last
 */
public record QueueStatus(List<Depth> depths, List<Hour> hours) {
    /**
     * Jobs of a type.
     *
     * @param due jobs whose time has come and that wait for a thread
     * @param later jobs that wait for their time
     * @param oldestDue how long the first of the due ones has waited; zero when there is none
     */
    public record Depth(String type, long due, long later, long running, Duration oldestDue) {}

    /**
     * Ended jobs of an hour.
     *
     * @param from its beginning
     * @param ended with a result or called back
     */
    public record Hour(Instant from, long ended, long failed) {}

    public long due() {
        return depths.stream().mapToLong(Depth::due).sum();
    }

    public long later() {
        return depths.stream().mapToLong(Depth::later).sum();
    }

    public long running() {
        return depths.stream().mapToLong(Depth::running).sum();
    }

    public long failed() {
        return hours.stream().mapToLong(Hour::failed).sum();
    }

    /** How long the first of all due ones has waited; zero when there is none. */
    public Duration oldestDue() {
        return depths.stream()
                .map(Depth::oldestDue)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
