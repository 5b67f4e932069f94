package org.lepi.ejb.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.VersionState;

/**
 * One row of what every node should know and serve, as the database says at one moment.
 *
 * @param id of the model version
 * @param model name of the model
 * @param defaultModel whether the model answers requests that name none
 * @param label name of the version
 * @param activatedAt when it was last chosen; null if never
 * @param channel what it is meant for; null for nothing in particular
 */
public record RegisteredVersion(
        UUID id,
        String model,
        boolean defaultModel,
        String label,
        VersionState state,
        @Nullable Instant activatedAt,
        @Nullable Channel channel) {
    /** Whether a request that names this word means it: its name, or its channel. */
    boolean isCalled(String word) {
        return label.equals(word) || (channel != null && channel.word().equals(word));
    }

    boolean isActive() {
        return state == VersionState.ACTIVE;
    }
}
