package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract.Kind;

class ClassProbabilitiesTest {
    @Test
    void softmaxOfLogarithmsGivesTheirNumbersBack() {
        double[] found = softmax(1, (float) Math.log(1), (float) Math.log(2), (float) Math.log(5));
        assertArrayEquals(new double[] {0.125, 0.25, 0.625}, found, 1e-7);
    }

    @Test
    void aConstantAddedToAllLogitsChangesNothing() {
        assertArrayEquals(softmax(1, 1, 2, 3), softmax(1, 1001, 1002, 1003), 1e-12);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        assertArrayEquals(new double[] {1, 0}, softmax(1, 3e38f, -3e38f), 0);
    }

    @Test
    void temperatureTwoHalvesTheDistanceBetweenLogits() {
        assertArrayEquals(softmax(1, 0, 2), softmax(2, 0, 4), 1e-12);
    }

    @Test
    void probabilitiesStayAsTheyAreButForTheErrorOfFloats() {
        double[] found = given(0.1f, 0.2f, 0.7f);
        assertArrayEquals(new double[] {0.1, 0.2, 0.7}, found, 1e-7);
        assertEquals(1, found[0] + found[1] + found[2], 1e-15);
    }

    @Test
    void logitsThatAreCalledProbabilitiesAreRefused() {
        assertEquals(FailureKind.INFERENCE_FAILED, refusal(3f, 1f).kind());
        assertEquals(FailureKind.INFERENCE_FAILED, refusal(1.5f, -0.5f).kind());
    }

    @Test
    void scoresMustBeFiniteAndOnePerClass() {
        assertThrows(LepiException.class, () -> new ClassScores(new float[] {1, Float.NaN}, 2));
        assertThrows(LepiException.class, () -> new ClassScores(new float[] {1, Float.POSITIVE_INFINITY}, 2));
        assertThrows(LepiException.class, () -> new ClassScores(new float[] {1, 2}, 3));
    }

    private static LepiException refusal(float... values) {
        return assertThrows(LepiException.class, () -> given(values));
    }

    private static double[] softmax(double temperature, float... logits) {
        return ClassProbabilities.of(new ClassScores(logits, logits.length), Kind.LOGITS, temperature)
                .values();
    }

    private static double[] given(float... values) {
        return ClassProbabilities.of(new ClassScores(values, values.length), Kind.PROBABILITIES, 1)
                .values();
    }
}
