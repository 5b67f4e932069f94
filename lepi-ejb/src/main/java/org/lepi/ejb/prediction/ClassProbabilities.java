package org.lepi.ejb.prediction;

import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract;

/** The probability of each class of a model version: double [C], each 0 to 1, sum 1 ± 1e-6. Owns its array. */
public final class ClassProbabilities {
    private static final double TOLERANCE = 1e-6;
    private static final double FLOAT_TOLERANCE = 1e-3;

    private final double[] values;

    private ClassProbabilities(double[] values) {
        this.values = values;
        double sum = 0;
        for (double value : values) {
            require(value >= 0, "a negative probability");
            sum += value;
        }
        require(Math.abs(sum - 1) <= TOLERANCE, "probabilities with the sum " + sum);
    }

    /**
     * Probabilities of scores on the version's scale.
     *
     * @param temperature divides logits before softmax, above 0; fitted per version, 1 for none
     * @throws LepiException INFERENCE_FAILED when what the version calls probabilities are none
     */
    public static ClassProbabilities of(ClassScores scores, OutputContract.Kind kind, double temperature) {
        return switch (kind) {
            case LOGITS -> softmax(scores, temperature);
            case PROBABILITIES -> asGiven(scores);
        };
    }

    /** exp((z − max z) ÷ T) ÷ Σ: the maximum is subtracted so that no power overflows. */
    private static ClassProbabilities softmax(ClassScores scores, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.size(); i++) {
            max = Math.max(max, scores.of(i));
        }
        double[] powers = new double[scores.size()];
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.exp((scores.of(i) - max) / temperature);
            sum += powers[i];
        }
        return scaled(powers, sum);
    }

    /** The same numbers, without the error that summing in float32 leaves. */
    private static ClassProbabilities asGiven(ClassScores scores) {
        double[] values = new double[scores.size()];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.of(i);
            sum += values[i];
        }
        require(Math.abs(sum - 1) <= FLOAT_TOLERANCE, "probabilities with the sum " + sum);
        return scaled(values, sum);
    }

    private static ClassProbabilities scaled(double[] values, double sum) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new ClassProbabilities(values);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new LepiException(FailureKind.INFERENCE_FAILED, "The model gave " + what + ".");
        }
    }

    /** The stage's own array, to be read only. */
    double[] values() {
        return values;
    }
}
