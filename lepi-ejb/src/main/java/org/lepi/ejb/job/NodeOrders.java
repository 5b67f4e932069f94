package org.lepi.ejb.job;

import org.lepi.model.job.JobNode;

/**
 * What is wanted of a server now.
 *
 * @param atOnce jobs that it may have at once; 0 for none while it is paused
 * @param drain whether it is to give back those that it has
 */
public record NodeOrders(int atOnce, boolean drain) {
    static NodeOrders of(JobNode node) {
        return new NodeOrders(node.isPaused() ? 0 : node.concurrency(), node.isDraining());
    }
}
