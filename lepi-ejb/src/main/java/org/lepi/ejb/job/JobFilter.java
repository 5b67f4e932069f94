package org.lepi.ejb.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.search.SearchTerm;
import org.lepi.model.job.JobState;

/**
 * Which jobs are wanted; a part that is null is no condition.
 *
 * @param owner who ordered it; a caller who may not see all gets the own ones whatever stands here
 * @param node the server of the latest attempt
 * @param search of its {@link JobQuery#FIELDS}
 * @param parent the job that it belongs to
 * @param from ordered not before this
 * @param to ordered before this
 */
public record JobFilter(
        @Nullable String type,
        @Nullable JobState state,
        @Nullable UUID owner,
        @Nullable String node,
        @Nullable SearchTerm search,
        @Nullable UUID parent,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** No condition at all. */
    public static final JobFilter ALL = new JobFilter(null, null, null, null, null, null, null, null);

    /** The jobs of a type in a state. */
    public static JobFilter of(@Nullable String type, @Nullable JobState state) {
        return new JobFilter(type, state, null, null, null, null, null, null);
    }

    JobFilter ownedBy(UUID account) {
        return new JobFilter(type, state, account, node, search, parent, from, to);
    }
}
