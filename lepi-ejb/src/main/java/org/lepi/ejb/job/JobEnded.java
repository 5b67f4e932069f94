package org.lepi.ejb.job;

import org.lepi.model.job.Job;

/**
 * Told to observers in the transaction that ends a job, so that what they write is there if and only if the job has
 * ended.
 */
public record JobEnded(Job job) {}
