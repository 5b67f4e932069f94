package org.lepi.model.job;

import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed.
 *
 * @param kind a {@code FailureKind}'s name, or INTERNAL, DEADLINE, SERVER_GONE
 * @param sentence for whoever ordered the job
 * @param stack for those who may see it; null where it says nothing more
 */
public record JobError(
        String kind, String sentence, @Nullable String stack) {}
