package org.lepi.ejb.registry;

/**
 * What an archive may cost before its content is known.
 *
 * @param maxBytes of all files together, unpacked
 * @param maxFiles entries, folders included
 */
public record ArchiveLimits(long maxBytes, long maxFiles) {
    /** Trained weights hardly compress; a file that shrinks more than this is a bomb. */
    static final long MAX_RATIO = 100;

    /** Small files may compress as they like. */
    static final long RATIO_FREE_BYTES = 4 << 20;
}
