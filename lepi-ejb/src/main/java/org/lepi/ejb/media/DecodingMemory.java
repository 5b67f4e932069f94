package org.lepi.ejb.media;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * The part of the heap that whole pictures may take while they are decoded. Without it some small files of large,
 * plain pictures at the same time would leave no memory to the rest of the server.
 */
final class DecodingMemory {
    /** What 16 bits of red, green, blue and alpha take. */
    private static final int BYTES_PER_PIXEL = 8;

    private static final int BYTES_PER_UNIT = 1 << 16;

    private final int most;
    private final Semaphore units;

    DecodingMemory(long bytes) {
        most = (int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_UNIT);
        units = new Semaphore(most, true);
    }

    /** Half of what this JVM may use. */
    static DecodingMemory ofThisJvm() {
        return new DecodingMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Decodes when there is room for the picture; until then its thread waits.
     *
     * @throws LepiException IMAGE_TOO_LARGE for a picture for which there will never be room
     */
    <T> T within(ImageHeader header, Supplier<T> decoding) {
        long pixels = (long) header.width() * header.height();
        long needed = 1 + pixels * BYTES_PER_PIXEL / BYTES_PER_UNIT;
        if (needed > most) {
            throw new LepiException(
                    FailureKind.IMAGE_TOO_LARGE,
                    "The image has " + header.width() + "x" + header.height() + " pixels; this server has memory for "
                            + (long) most * BYTES_PER_UNIT / BYTES_PER_PIXEL + " in this format");
        }
        units.acquireUninterruptibly((int) needed);
        try {
            return decoding.get();
        } finally {
            units.release((int) needed);
        }
    }
}
