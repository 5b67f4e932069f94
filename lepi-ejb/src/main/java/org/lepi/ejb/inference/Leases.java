package org.lepi.ejb.inference;

import java.time.Duration;

/**
 * Counts who uses something that will be closed: whoever holds a lease may finish, and after the closing has begun
 * nobody gets a new one.
 */
public final class Leases {
    private int held;
    private boolean ended;

    /** One more user; false if the end has begun and the caller must look for another version. */
    public synchronized boolean acquire() {
        if (ended) {
            return false;
        }
        held++;
        return true;
    }

    public synchronized void release() {
        held--;
        if (held == 0) {
            notifyAll();
        }
    }

    /** Users at this moment. */
    public synchronized int held() {
        return held;
    }

    /**
     * Lets nobody in any more and waits for those who are in.
     *
     * @return false if somebody was still in when the time was over
     */
    public synchronized boolean endAndAwait(Duration limit) throws InterruptedException {
        ended = true;
        long end = System.nanoTime() + limit.toNanos();
        while (held > 0) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
