package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a recurring job is due: after an interval, or at a time of each day. */
public final class Recurrence {
    private final @Nullable Duration interval;
    private final @Nullable LocalTime time;

    private Recurrence(@Nullable Duration interval, @Nullable LocalTime time) {
        this.interval = interval;
        this.time = time;
    }

    /** So long after it was due the last time. */
    public static Recurrence every(Duration interval) {
        return new Recurrence(interval, null);
    }

    /** At a time of the server's zone. */
    public static Recurrence daily(int hour, int minute) {
        return new Recurrence(null, LocalTime.of(hour, minute));
    }

    /** The next time after a moment; missed times are not made up for. */
    public Instant after(Instant moment, ZoneId zone) {
        if (interval != null) {
            return moment.plus(interval);
        }
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = local.with(time == null ? LocalTime.MIDNIGHT : time);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** As the list of recurring jobs says it: {@code PT1M}, or {@code 03:17}. */
    @Override
    public String toString() {
        return interval != null ? interval.toString() : String.valueOf(time);
    }
}
