package org.lepi.model.registry;

/**
 * What a model version answers: float32 [batch, number of labels].
 *
 * @param name name of the output tensor, "scores" or "scores:0"
 * @param kind whether softmax has been applied already
 */
public record OutputContract(String name, Kind kind) {
    /** The scale of the scores. */
    public enum Kind {
        /** Any finite numbers; softmax makes probabilities of them. */
        LOGITS,
        /** 0…1 with sum 1. */
        PROBABILITIES
    }
}
