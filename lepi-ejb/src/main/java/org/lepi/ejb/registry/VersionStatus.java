package org.lepi.ejb.registry;

import org.lepi.model.registry.ModelVersion;

/**
 * A version and what this node has made of it.
 *
 * @param error why it is not in memory; empty where nothing went wrong
 */
public record VersionStatus(ModelVersion version, ServingState state, String error) {}
