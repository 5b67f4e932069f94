package org.lepi.ejb.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.JobState;

/**
 * What is going on with the jobs.
 *
 * @param steps of the jobs that are running and of those that something has happened to
 * @param waiting jobs that are QUEUED
 * @param running jobs that are RUNNING
 * @param last to be given back when asking for what has happened since
 */
public record JobNews(List<Step> steps, long waiting, long running, long last) {
    /**
     * How a job stands.
     *
     * @param done in the unit of {@code total}
     * @param total 0 when it is not known
     */
    public record Step(
            UUID id, JobState state, int attempt, @Nullable String node, long done, long total) {}
}
