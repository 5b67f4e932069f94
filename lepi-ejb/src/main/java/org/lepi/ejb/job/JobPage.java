package org.lepi.ejb.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;

/**
 * Some jobs, newest first.
 *
 * @param next where the following page goes on; null on the last
 */
public record JobPage(List<Job> jobs, @Nullable UUID next) {}
