package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Puts a layer of random weights behind a network, so that it has as many classes as wanted. A program of its own. */
final class WideGraph {
    private WideGraph() {}

    /**
     * Arguments: frozen graph, output name, its number of classes, the wanted number, file to write. The new output's
     * name is "wide".
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        int classes = Integer.parseInt(arguments[2]);
        int wanted = Integer.parseInt(arguments[3]);
        float[] weights = new float[classes * wanted];
        Random random = new Random(1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        try (Graph graph = new Graph()) {
            graph.importGraphDef(GraphDef.parseFrom(Files.readAllBytes(Path.of(arguments[0]))));
            Ops tf = Ops.create(graph);
            Constant<TFloat32> layer = tf.constant(Shape.of(classes, wanted), DataBuffers.of(weights, true, false));
            String output = arguments[1].replaceFirst(":0$", "");
            tf.withName("wide").linalg.matMul(graph.operation(output).<TFloat32>output(0), layer);
            Files.write(Path.of(arguments[4]), graph.toGraphDef().toByteArray());
        }
    }
}
