package org.lepi.ejb.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;

/**
 * What a server that took a job from the queue is to do with it: run it, put it back for later, or nothing because it has
 * ended.
 *
 * @param job to run, as it was when the attempt began; null otherwise
 * @param deadline how long the attempt may take
 * @param later when to look again; null otherwise
 */
public record JobTurn(
        @Nullable Job job, Duration deadline, @Nullable Instant later) {
    static final JobTurn ENDED = new JobTurn(null, Duration.ZERO, null);

    static JobTurn run(Job job, Duration deadline) {
        return new JobTurn(job, deadline, null);
    }

    static JobTurn later(Instant when) {
        return new JobTurn(null, Duration.ZERO, when);
    }
}
