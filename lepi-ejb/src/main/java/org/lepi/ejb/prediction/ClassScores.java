package org.lepi.ejb.prediction;

import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What the network said: float32 [C], finite, one score for each class of the model version. Owns its array. */
public final class ClassScores {
    private final float[] values;

    /**
     * Takes the array over.
     *
     * @param classes number of labels of the model version
     * @throws LepiException INFERENCE_FAILED when there are more or fewer scores, or one is not finite
     */
    public ClassScores(float[] values, int classes) {
        if (values.length != classes) {
            throw new LepiException(
                    FailureKind.INFERENCE_FAILED,
                    "The model gave " + values.length + " scores for " + classes + " classes.");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new LepiException(FailureKind.INFERENCE_FAILED, "The model gave a score that is not a number.");
            }
        }
        this.values = values;
    }

    /** Number of classes. */
    public int size() {
        return values.length;
    }

    /** The score of a class. */
    public float of(int classIndex) {
        return values[classIndex];
    }
}
