package org.lepi.ejb.registry;

import java.time.Duration;
import java.util.Optional;
import org.lepi.model.registry.ModelVersion;

/**
 * A version and what this node has made of it.
 *
 * @param error why it is not in memory; empty where nothing went wrong
 * @param warmUp how long its first run took; empty for one that is not in memory
 */
public record VersionStatus(ModelVersion version, ServingState state, String error, Optional<Duration> warmUp) {}
