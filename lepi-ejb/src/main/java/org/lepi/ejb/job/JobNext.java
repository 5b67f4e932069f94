package org.lepi.ejb.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a job's row in the queue after an attempt.
 *
 * @param what leave, remove or put off
 * @param when it is due again, if it is put off
 */
public record JobNext(What what, @Nullable Instant when) {
    static final JobNext REMOVE = new JobNext(What.REMOVE, null);
    static final JobNext LEAVE = new JobNext(What.LEAVE, null);

    /** The three fates. */
    public enum What {
        /** It has ended. */
        REMOVE,
        /** It waits for its time. */
        AGAIN,
        /** The row belongs to another server now. */
        LEAVE
    }

    static JobNext again(Instant when) {
        return new JobNext(What.AGAIN, when);
    }
}
