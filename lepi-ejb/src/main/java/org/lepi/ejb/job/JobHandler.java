package org.lepi.ejb.job;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What the jobs of a type do. A handler is a CDI bean of this module, not an EJB. It runs on a managed thread without a
 * transaction and calls EJBs. A job may run more than once, after a failure or when its server was thought to be gone:
 * so a handler first looks what has been done already.
 */
public interface JobHandler {
    /** The type's name, for ever: jobs of older builds have it. */
    String type();

    /**
     * Does the job.
     *
     * @param run the order, and where to report; what takes longer than a second should ask it whether to stop
     * @return what came out, for whoever ordered it; no secrets
     * @throws Exception whatever went wrong; the job is tried again, except after a {@code LepiException} that would come
     *     again, see {@link JobRunner}
     */
    JsonObject run(JobRun run) throws Exception;

    default JobPolicy policy() {
        return JobPolicy.STANDARD;
    }

    /** When it is ordered by itself; empty for jobs that somebody orders. */
    default Optional<Recurrence> recurrence() {
        return Optional.empty();
    }
}
