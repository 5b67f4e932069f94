package org.lepi.ejb.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract.Kind;
import org.tensorflow.proto.GraphDef;

class LoadedModelTest {
    private static final float[] RED = {1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0};

    private static LoadedModel open(GraphDef graph) {
        return LoadedModel.open(
                graph.toByteArray(), TestGraphs.input(), TestGraphs.output(Kind.LOGITS), TestGraphs.CLASSES);
    }

    @Test
    void scoresAreThoseOfTheGraph() {
        try (LoadedModel model = open(TestGraphs.logits())) {
            model.warmUp();
            assertArrayEquals(new float[] {1, 1, 2}, model.run(RED), 1e-6f);
        }
    }

    @Test
    void severalImagesAreAnsweredInOrder() {
        float[] two = new float[24];
        System.arraycopy(RED, 0, two, 12, 12);
        try (LoadedModel any = open(TestGraphs.logits());
                LoadedModel single = open(TestGraphs.oneImageOnly())) {
            assertArrayEquals(new float[] {0, 1, 2, 1, 1, 2}, any.run(two), 1e-6f);
            float[] scores = single.run(two);
            assertEquals(1f / 3, scores[0], 1e-6);
            assertEquals(Math.E / (Math.E + 2), scores[3], 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 13, 23})
    void wrongLengthsAreRefusedBeforeTensorFlowSeesThem(int length) {
        try (LoadedModel model = open(TestGraphs.logits())) {
            LepiException refusal = assertThrows(LepiException.class, () -> model.run(new float[length]));
            assertEquals(FailureKind.INVALID_INPUT, refusal.kind());
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefused(float bad) {
        float[] image = RED.clone();
        image[7] = bad;
        try (LoadedModel model = open(TestGraphs.logits())) {
            LepiException refusal = assertThrows(LepiException.class, () -> model.run(image));
            assertEquals(FailureKind.INVALID_INPUT, refusal.kind());
        }
    }

    @Test
    void anOutputThatIsNotFiniteIsAFailure() {
        GraphDef dividing = TestGraphs.classifier(
                -1, (tf, mean) -> tf.withName("scores").math.div(tf.constant(1f), mean));
        try (LoadedModel model = open(dividing)) {
            LepiException failure = assertThrows(LepiException.class, () -> model.run(RED));
            assertEquals(FailureKind.INFERENCE_FAILED, failure.kind());
        }
    }

    @Test
    void anOutputOfAnotherWidthIsAFailure() {
        try (LoadedModel model = LoadedModel.open(
                TestGraphs.logits().toByteArray(), TestGraphs.input(), TestGraphs.output(Kind.LOGITS), 4)) {
            LepiException failure = assertThrows(LepiException.class, () -> model.run(RED));
            assertEquals(FailureKind.INFERENCE_FAILED, failure.kind());
        }
    }

    @Test
    void bytesThatAreNoGraphAreRefused() {
        LepiException refusal = assertThrows(
                LepiException.class,
                () -> LoadedModel.open(new byte[] {1, 2, 3}, TestGraphs.input(), TestGraphs.output(Kind.LOGITS), 3));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
    }

    @Test
    void manyCallersGetTheirOwnAnswers() {
        try (LoadedModel model = open(TestGraphs.logits())) {
            CompletableFuture<?>[] callers = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> {
                        float[] image = new float[12];
                        Arrays.fill(image, i);
                        assertArrayEquals(new float[] {i, i + 1, i + 2}, model.run(image), 1e-3f);
                    }))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(callers).join();
        }
    }
}
