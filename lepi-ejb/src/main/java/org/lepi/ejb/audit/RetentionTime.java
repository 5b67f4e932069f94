package org.lepi.ejb.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How long something is kept, as a setting says it.
 *
 * @param kept a day to a hundred years
 */
public record RetentionTime(Duration kept) {
    private static final int LONGEST_DAYS = 36_500;

    /**
     * The time of a setting.
     *
     * @throws IllegalStateException when it is out of its range
     */
    public static RetentionTime of(String setting, Duration kept) {
        if (kept.toDays() < 1 || kept.toDays() > LONGEST_DAYS) {
            throw new IllegalStateException(setting + " is " + kept + "; it must be from P1D to P36500D");
        }
        return new RetentionTime(kept);
    }

    /** What is from before this moment is deleted now. */
    public OffsetDateTime limit(Clock clock) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
