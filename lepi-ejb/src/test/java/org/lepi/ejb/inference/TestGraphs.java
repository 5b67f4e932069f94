package org.lepi.ejb.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import org.lepi.model.registry.ChannelOrder;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.OutputContract;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Small networks whose answers can be computed by hand: the mean of each channel of a 2×2 image is a class's logit. */
public final class TestGraphs {
    /** Pixels of a side. */
    public static final int SIDE = 2;

    /** Labels of a graph. */
    public static final int CLASSES = 3;

    private TestGraphs() {}

    /** Input "image" [-1,2,2,3], output "scores" [-1,3]. */
    public static GraphDef logits() {
        return classifier(-1, (tf, mean) -> tf.withName("scores").math.add(mean, tf.constant(new float[] {0, 1, 2})));
    }

    /** As {@link #logits()}, ending in a softmax. */
    public static GraphDef probabilities() {
        return classifier(-1, (tf, mean) -> tf.withName("scores").nn.softmax(mean));
    }

    /** As {@link #probabilities()}, for exactly one image at a time. */
    public static GraphDef oneImageOnly() {
        return classifier(1, (tf, mean) -> tf.withName("scores")
                .reshape(tf.nn.softmax(mean), tf.constant(new int[] {1, CLASSES})));
    }

    /**
     * Any graph that begins with the mean of each channel.
     *
     * @param batch size of the placeholder's batch; -1 for any
     * @param end makes "scores" from the means [batch, 3]
     */
    public static GraphDef classifier(long batch, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> end) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> image =
                    tf.withName("image").placeholder(TFloat32.class, Placeholder.shape(Shape.of(batch, SIDE, SIDE, 3)));
            Operand<TFloat32> scores = end.apply(tf, tf.math.mean(image, tf.constant(new int[] {1, 2})));
            Objects.requireNonNull(scores);
            return graph.toGraphDef();
        }
    }

    public static InputContract input() {
        return new InputContract(
                "image", SIDE, SIDE, ChannelOrder.RGB, new float[] {0, 0, 0}, new float[] {255, 255, 255});
    }

    public static OutputContract output(OutputContract.Kind kind) {
        return new OutputContract("scores", kind);
    }

    /** Writes a graph to a file and returns the file. */
    public static Path write(GraphDef graph, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, graph.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
