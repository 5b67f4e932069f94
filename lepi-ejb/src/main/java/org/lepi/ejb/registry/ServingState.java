package org.lepi.ejb.registry;

/** What a node has made of a version; the states of TensorFlow Serving's model status. */
public enum ServingState {
    /** Known, nothing done yet. */
    START,
    /** Being read and warmed. */
    LOADING,
    /** Answers requests. */
    AVAILABLE,
    /** Takes no new requests, finishes those that it has. */
    UNLOADING,
    /** Not in memory; with an error if loading failed. */
    END
}
