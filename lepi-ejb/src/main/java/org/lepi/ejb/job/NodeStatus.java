package org.lepi.ejb.job;

import org.lepi.model.job.JobNode;

/**
 * A server as others see it.
 *
 * @param isGone whether it has been silent for so long that its jobs are taken over
 */
public record NodeStatus(JobNode node, boolean isGone) {}
