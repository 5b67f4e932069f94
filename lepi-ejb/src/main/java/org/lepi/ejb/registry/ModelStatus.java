package org.lepi.ejb.registry;

import java.util.Comparator;
import java.util.List;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.registry.PredictionModel;

/**
 * A model with its versions.
 *
 * @param versions newest first, at least one
 */
public record ModelStatus(PredictionModel model, List<VersionStatus> versions) {
    /** The version that answers requests which name none; the newest where no version is active. */
    public VersionStatus current() {
        return versions.stream()
                .filter(status -> status.version().isActive())
                .max(Comparator.comparing(status -> activation(status.version())))
                .orElse(versions.get(0));
    }

    private static long activation(ModelVersion version) {
        return version.activatedAt() == null ? 0 : version.activatedAt().toEpochMilli();
    }
}
