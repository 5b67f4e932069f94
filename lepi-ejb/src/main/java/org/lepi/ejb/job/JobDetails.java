package org.lepi.ejb.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobEvent;

/**
 * A job with its history.
 *
 * @param events in their order
 * @param children ids of the jobs that belong to it, at most 100
 * @param stack where the latest failed attempt failed; null for callers who may not see it
 */
public record JobDetails(
        Job job,
        List<JobEvent> events,
        List<UUID> children,
        @Nullable String stack) {}
