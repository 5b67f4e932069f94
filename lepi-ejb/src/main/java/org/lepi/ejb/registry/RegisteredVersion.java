package org.lepi.ejb.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.registry.VersionState;

/**
 * One row of what every node should know and serve, as the database says at one moment.
 *
 * @param id of the model version
 * @param model name of the model
 * @param defaultModel whether the model answers requests that name none
 * @param label name of the version
 * @param activatedAt when it was last chosen; null if never
 */
public record RegisteredVersion(
        UUID id,
        String model,
        boolean defaultModel,
        String label,
        VersionState state,
        @Nullable Instant activatedAt) {
    boolean isActive() {
        return state == VersionState.ACTIVE;
    }
}
