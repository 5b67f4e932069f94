package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;

/**
 * A type of jobs, as its handler declares it and as administrators have changed it.
 *
 * @param recurrence when it is ordered by itself, such as {@code PT1M} or {@code 03:17}; empty when it is not
 * @param maxRunning on all servers; null for no limit
 * @param maxPerMinute on all servers; null for no limit
 * @param deadline as administrators have changed it; null when the usual one counts
 * @param usualDeadline the handler's own
 * @param last the one that was ordered last; null when there is none, or it is forgotten
 * @param version to be given back with a change; 0 when nothing has been changed
 */
public record JobKind(
        String type,
        String recurrence,
        boolean paused,
        @Nullable Integer maxRunning,
        @Nullable Integer maxPerMinute,
        @Nullable Duration deadline,
        Duration usualDeadline,
        @Nullable Instant nextAt,
        @Nullable Job last,
        long version) {}
