package org.lepi.model.identity;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers, UUID version 7 of RFC 9562 §5.7: 48 bits of milliseconds since the epoch, then a counter of
 * 12 bits (§6.2, method 1), then 62 random bits. New rows land at the right edge of an index, what one server makes
 * later sorts later also within a millisecond, and no identifier can be guessed from another.
 */
public final class Uuid7 {
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and counter of the newest identifier; more than 4,096 of one millisecond borrow from the next. */
    private static final AtomicLong NEWEST = new AtomicLong();

    private Uuid7() {}

    /** A new identifier with the present time, after all that this method gave before. */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long millisAndCounter = NEWEST.accumulateAndGet(now, (newest, present) -> Math.max(newest + 1, present));
        long counter = millisAndCounter & ((1 << COUNTER_BITS) - 1);
        long high = (millisAndCounter >>> COUNTER_BITS << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
