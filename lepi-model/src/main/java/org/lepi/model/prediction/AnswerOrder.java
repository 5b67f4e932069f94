package org.lepi.model.prediction;

/** How the answers of an identification are ordered. */
public enum AnswerOrder {
    /** The most probable answer first. */
    PROBABILITY,
    /**
     * From the top of the tree down: the most probable family first, within it the most probable genus, and so on.
     * The single most probable species may then stand last.
     */
    TAXONOMY
}
