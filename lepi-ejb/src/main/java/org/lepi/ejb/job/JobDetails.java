package org.lepi.ejb.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobEvent;

/**
 * A job with its history.
 *
 * @param owner what the account that ordered it is called; empty for lepi itself
 * @param events in their order
 * @param children the jobs that belong to it, at most 100
 * @param stack where the latest failed attempt failed; null for callers who may not see it
 */
public record JobDetails(
        Job job,
        String owner,
        List<JobEvent> events,
        List<Job> children,
        @Nullable String stack) {}
