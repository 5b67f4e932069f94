package org.lepi.demo.training;

import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The network ready for use: one graph whose weights are constants. */
final class FrozenGraph {
    /** Name of the input: float32 [n, 96, 96, 3]. */
    static final String INPUT = "input";
    /** Name of the output: float32 [n, classes], before the softmax. */
    static final String OUTPUT = "logits";

    private FrozenGraph() {}

    /** The serialised GraphDef of a network with these weights. */
    static byte[] of(Weights weights, int classes) {
        List<Convolution> architecture = Convolution.network();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Layers layers = new Layers(tf);
            Operand<TFloat32> signal = tf.withName(INPUT)
                    .placeholder(
                            TFloat32.class,
                            Placeholder.shape(Shape.of(-1, LabelledImages.SIDE, LabelledImages.SIDE, 3)));
            for (int i = 0; i < architecture.size(); i++) {
                Convolution layer = architecture.get(i);
                Operand<TFloat32> kernel =
                        layers.constant(layer.shape(), weights.kernels().get(i));
                Operand<TFloat32> bias = layers.constant(
                        Shape.of(layer.outputs()), weights.biases().get(i));
                signal = tf.nn.relu6(tf.nn.biasAdd(layers.convolve(layer, signal, kernel), bias));
            }
            int features = architecture.get(architecture.size() - 1).outputs();
            Operand<TFloat32> dense = layers.constant(
                    Shape.of(features, classes), weights.kernels().get(architecture.size()));
            Operand<TFloat32> bias =
                    layers.constant(Shape.of(classes), weights.biases().get(architecture.size()));
            tf.withName(OUTPUT).nn.biasAdd(tf.linalg.matMul(layers.pool(signal), dense), bias);
            return graph.toGraphDef().toByteArray();
        }
    }
}
