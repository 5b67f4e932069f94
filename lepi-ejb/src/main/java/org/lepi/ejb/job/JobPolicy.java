package org.lepi.ejb.job;

import java.time.Duration;

/**
 * How the jobs of a type are treated.
 *
 * @param maxAttempts attempts that may fail, at least 1
 * @param firstBackoff from the first failure to the next attempt; it doubles with each further one
 * @param longestBackoff but is not longer than this
 * @param deadline an attempt that takes longer is interrupted and the job has failed
 * @param priority the higher ones go first; 0 for most
 * @param argumentsEditable whether an administrator may change the arguments when sending a job again
 */
public record JobPolicy(
        int maxAttempts,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration deadline,
        int priority,
        boolean argumentsEditable) {
    /** Five attempts within some minutes, an hour for each. */
    public static final JobPolicy STANDARD =
            new JobPolicy(5, Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1), 0, false);

    private static final int MOST_DOUBLINGS = 30;

    public JobPolicy {
        if (maxAttempts < 1 || firstBackoff.isNegative() || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("not a policy: " + maxAttempts + ", " + firstBackoff + ", " + deadline);
        }
    }

    public JobPolicy attempts(int most, Duration first, Duration longest) {
        return new JobPolicy(most, first, longest, deadline, priority, argumentsEditable);
    }

    public JobPolicy within(Duration longest) {
        return new JobPolicy(maxAttempts, firstBackoff, longestBackoff, longest, priority, argumentsEditable);
    }

    public JobPolicy first(int newPriority) {
        return new JobPolicy(maxAttempts, firstBackoff, longestBackoff, deadline, newPriority, argumentsEditable);
    }

    public JobPolicy editable() {
        return new JobPolicy(maxAttempts, firstBackoff, longestBackoff, deadline, priority, true);
    }

    /** From the latest failure to the next attempt. */
    Duration backoff(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        Duration wait = firstBackoff.multipliedBy(1L << doublings);
        return wait.compareTo(longestBackoff) > 0 ? longestBackoff : wait;
    }
}
