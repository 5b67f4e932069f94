package org.lepi.ejb.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract.Kind;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

class VettingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private VettingOrder order(Path artefact, @Nullable String kind, int classes) {
        return new VettingOrder(
                artefact, folder.resolve("frozen.pb"), null, null, 0, 0, null, kind, classes, "0.5,0.5,0.5");
    }

    private VettingReport examine(GraphDef graph) {
        return Vetting.examine(order(TestGraphs.write(graph, folder.resolve("graph.pb")), null, 3));
    }

    private String refusalOf(GraphDef graph) {
        LepiException refusal = assertThrows(LepiException.class, () -> examine(graph));
        assertEquals(FailureKind.MODEL_REFUSED, refusal.kind());
        return String.valueOf(refusal.getMessage());
    }

    private static void assertMentions(String text, String part) {
        assertTrue(text.contains(part), text);
    }

    @Test
    void theContractIsReadFromTheGraph() throws IOException {
        VettingReport report = examine(TestGraphs.logits());
        assertEquals(new VettingReport("", "image:0", 2, 2, "scores:0", "logits"), report);
        assertTrue(Files.size(folder.resolve("frozen.pb")) > 0);
    }

    @Test
    void aSoftmaxBehindAReshapeMeansProbabilities() {
        assertEquals("probabilities", examine(TestGraphs.oneImageOnly()).kind());
    }

    @Test
    void aManifestThatContradictsTheGraphIsRefused() {
        Path file = TestGraphs.write(TestGraphs.probabilities(), folder.resolve("graph.pb"));
        LepiException kind = assertThrows(LepiException.class, () -> Vetting.examine(order(file, "logits", 3)));
        assertMentions(String.valueOf(kind.getMessage()), "Softmax");
        LepiException labels = assertThrows(LepiException.class, () -> Vetting.examine(order(file, null, 4)));
        assertMentions(String.valueOf(labels.getMessage()), "3 classes, the manifest has 4 labels");
    }

    @Test
    void probabilitiesThatDoNotSumToOneAreRefused() {
        Path file = TestGraphs.write(
                TestGraphs.classifier(
                        -1, (tf, mean) -> tf.withName("scores").math.sigmoid(mean)),
                folder.resolve("graph.pb"));
        LepiException refusal =
                assertThrows(LepiException.class, () -> Vetting.examine(order(file, "probabilities", 3)));
        assertMentions(String.valueOf(refusal.getMessage()), "sum to");
        assertMentions(
                refusalOf(TestGraphs.classifier(
                        -1, (tf, mean) -> tf.withName("scores").math.sigmoid(mean))),
                "output.kind");
    }

    @Test
    void aGraphThatReadsAFileIsRefusedByTheNameOfTheOperation() {
        String refusal = refusalOf(TestGraphs.classifier(-1, (tf, mean) -> {
            var read = tf.io.readFile(tf.constant("/etc/hostname"));
            return tf.withControlDependencies(List.of(read)).withName("scores").identity(mean);
        }));
        assertMentions(refusal, "ReadFile");
    }

    @Test
    void aGraphThatWritesAFileIsRefusedAndWritesNothing() {
        Path victim = folder.resolve("victim");
        String refusal = refusalOf(TestGraphs.classifier(-1, (tf, mean) -> {
            var write = tf.io.writeFile(tf.constant(victim.toString()), tf.constant("x"));
            return tf.withControlDependencies(List.of(write)).withName("scores").identity(mean);
        }));
        assertMentions(refusal, "WriteFile");
        assertFalse(Files.exists(victim));
    }

    @Test
    void aSecondPlaceholderIsRefused() {
        String refusal = refusalOf(TestGraphs.classifier(-1, (tf, mean) -> tf.withName("scores")
                .math
                .mul(mean, tf.withName("keep_prob").placeholder(TFloat32.class))));
        assertMentions(refusal, "keep_prob");
    }

    @Test
    void anInputThatIsNoImageIsRefusedWithWhatThereIs() {
        try (var graph = new Graph()) {
            var tf = Ops.create(graph);
            var x = tf.withName("x").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4)));
            tf.withName("y").nn.softmax(x);
            assertMentions(refusalOf(graph.toGraphDef()), "x float32 [-1, 4]");
        }
    }

    @Test
    void trainingLeftoversDoNotCountAndDoNotStay() throws IOException {
        UnaryOperator<GraphDef> withLeftovers = graph -> {
            try (var extended = new Graph()) {
                extended.importGraphDef(graph);
                var tf = Ops.create(extended);
                tf.withName("leftover").io.readFile(tf.constant("/etc/hostname"));
                return extended.toGraphDef();
            }
        };
        Path file = TestGraphs.write(withLeftovers.apply(TestGraphs.logits()), folder.resolve("graph.pb"));
        Vetting.examine(
                new VettingOrder(file, folder.resolve("frozen.pb"), null, null, 0, 0, "scores", null, 3, "0,0,0"));
        GraphDef frozen = GraphDef.parseFrom(Files.readAllBytes(folder.resolve("frozen.pb")));
        assertTrue(frozen.getNodeList().stream().noneMatch(n -> n.getOp().equals("ReadFile")));
        try (LoadedModel model =
                LoadedModel.open(frozen.toByteArray(), TestGraphs.input(), TestGraphs.output(Kind.LOGITS), 3)) {
            assertArrayEquals(new float[] {0, 1, 2}, model.run(new float[12]), 1e-6f);
        }
    }
}
