package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A type of jobs, as its handler declares it and as administrators have changed it.
 *
 * @param recurrence when it is ordered by itself, such as {@code PT1M} or {@code 03:17}; empty when it is not
 * @param maxRunning on all servers; null for no limit
 * @param maxPerMinute on all servers; null for no limit
 * @param lastEnded when one of them ended last; null when none has, or it is forgotten
 * @param version to be given back with a change; 0 when nothing has been changed
 */
public record JobKind(
        String type,
        String recurrence,
        boolean paused,
        @Nullable Integer maxRunning,
        @Nullable Integer maxPerMinute,
        Duration deadline,
        @Nullable Instant nextAt,
        @Nullable Instant lastEnded,
        long version) {}
