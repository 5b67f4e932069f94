package org.lepi.model.identity;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Time-ordered random identifiers, UUID version 7 of RFC 9562 §5.7: 48 bits of milliseconds since the epoch, then 74
 * random bits. New rows land at the right edge of an index, and no identifier can be guessed from another.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new identifier with the present time. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /**
     * A new identifier with a given time.
     *
     * @param epochMillis milliseconds since 1970-01-01T00:00Z, 0 ≤ value &lt; 2⁴⁸
     */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
