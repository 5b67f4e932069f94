package org.lepi.model.registry;

/** Where a model version is in its life, in the database; what a node has loaded is another matter. */
public enum VersionState {
    /** Vetted and stored, never served. */
    REGISTERED,
    /** Every node loads it. */
    ACTIVE,
    /** Was served, may be again. */
    RETIRED
}
