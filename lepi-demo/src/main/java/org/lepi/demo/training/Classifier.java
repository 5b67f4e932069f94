package org.lepi.demo.training;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** A frozen network that answers. */
public final class Classifier implements AutoCloseable {
    private static final int BATCH = 48;

    private final Graph graph;
    private final Session session;

    /** Loads a serialised GraphDef as {@link Trainer} makes it; fails when the bytes are not one. */
    public Classifier(byte[] frozen) {
        graph = new Graph();
        try {
            graph.importGraphDef(GraphDef.parseFrom(frozen));
        } catch (InvalidProtocolBufferException e) {
            graph.close();
            throw new IllegalArgumentException("not a frozen graph", e);
        }
        session = new Session(graph);
    }

    /** The logits of every picture: [pictures][classes]. */
    public float[][] logits(LabelledImages set) {
        float[][] logits = new float[set.size()][];
        for (int from = 0; from < set.size(); from += BATCH) {
            int to = Math.min(set.size(), from + BATCH);
            try (TFloat32 images = Batch.plain(set, from, to).images();
                    Result result = session.runner()
                            .feed(FrozenGraph.INPUT, images)
                            .fetch(FrozenGraph.OUTPUT)
                            .run()) {
                TFloat32 values = (TFloat32) result.get(0);
                int classes = (int) values.shape().get(1);
                float[] flat = new float[(to - from) * classes];
                values.asRawTensor().data().asFloats().copyTo(DataBuffers.of(flat), flat.length);
                for (int i = from; i < to; i++) {
                    logits[i] = Arrays.copyOfRange(flat, (i - from) * classes, (i - from + 1) * classes);
                }
            }
        }
        return logits;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
