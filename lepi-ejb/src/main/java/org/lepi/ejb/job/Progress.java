package org.lepi.ejb.job;

/** Where long work says how far it is. */
@FunctionalInterface
public interface Progress {
    /**
     * So much is done.
     *
     * @param total in the unit of {@code done}; 0 when it is not known
     * @param words what it is at, empty where the numbers say it
     */
    void of(long done, long total, String words);
}
