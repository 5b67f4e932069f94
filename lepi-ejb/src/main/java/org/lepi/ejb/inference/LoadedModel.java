package org.lepi.ejb.inference;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.OutputContract;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A frozen graph with a session of its own. A run computes in the caller's thread (intra-op 1, inter-op −1), which on a
 * CPU gives more images per second than any batching; so callers are bounded by the size of their executor. TensorFlow
 * checks no feed against its placeholder and a feed of the wrong rank aborts the process, so everything is checked
 * here. Thread-safe; closing waits for the runs that are under way.
 */
public final class LoadedModel implements AutoCloseable {
    private final InputContract input;
    private final int classes;
    private final Graph graph;
    private final Session session;
    private final Output<?> feed;
    private final Output<?> fetch;
    private final boolean fixedBatch;

    private LoadedModel(Graph graph, InputContract input, OutputContract output, int classes) {
        this.graph = graph;
        this.input = input;
        this.classes = classes;
        this.feed = graph.outputOrThrow(input.name());
        this.fetch = graph.outputOrThrow(output.name());
        Shape shape = feed.shape();
        this.fixedBatch = !shape.isUnknown() && shape.numDimensions() > 0 && shape.get(0) == 1;
        this.session = new Session(graph, oneCallerPerCore());
    }

    /**
     * Loads a frozen graph.
     *
     * @param frozenGraph a serialised GraphDef without variables, as {@link FrozenGraph} makes it
     * @param classes number of labels, the length of an answer
     * @throws LepiException MODEL_REFUSED where TensorFlow does not take the graph
     */
    @SuppressWarnings("checkstyle:illegalcatch") // TensorFlow throws several undeclared kinds for a bad graph
    public static LoadedModel open(byte[] frozenGraph, InputContract input, OutputContract output, int classes) {
        Graph graph = new Graph();
        try {
            graph.importGraphDef(GraphDef.parseFrom(frozenGraph));
            return new LoadedModel(graph, input, output, classes);
        } catch (RuntimeException | InvalidProtocolBufferException e) {
            graph.close();
            throw new LepiException(FailureKind.MODEL_REFUSED, "TensorFlow refuses the graph: " + e.getMessage(), e);
        }
    }

    private static ConfigProto oneCallerPerCore() {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(-1)
                .build();
    }

    /**
     * Runs the network on one or more images.
     *
     * @param nhwc float32 [n, height, width, 3] in row-major order, n ≥ 1, all finite, normalised as the input contract
     *     says
     * @return float32 [n, classes] in row-major order, all finite
     * @throws LepiException INVALID_INPUT for a wrong length or a number that is not finite, INFERENCE_FAILED where
     *     TensorFlow fails or answers something else than scores
     */
    public float[] run(float[] nhwc) {
        int images = nhwc.length / input.length();
        if (images < 1 || nhwc.length % input.length() != 0) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    nhwc.length + " values, the model needs a multiple of " + input.length());
        }
        requireFinite(nhwc, FailureKind.INVALID_INPUT, "the image tensor");
        if (!fixedBatch || images == 1) {
            return compute(nhwc, images);
        }
        float[] scores = new float[images * classes];
        for (int i = 0; i < images; i++) {
            float[] one = Arrays.copyOfRange(nhwc, i * input.length(), (i + 1) * input.length());
            System.arraycopy(compute(one, 1), 0, scores, i * classes, classes);
        }
        return scores;
    }

    @SuppressWarnings("checkstyle:illegalcatch") // native failures surface as several undeclared kinds
    private float[] compute(float[] nhwc, int images) {
        Shape shape = Shape.of(images, input.height(), input.width(), InputContract.CHANNELS);
        try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(nhwc, true, false));
                Result result = session.runner().feed(feed, tensor).fetch(fetch).run()) {
            return read(result.get(0), images);
        } catch (LepiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LepiException(FailureKind.INFERENCE_FAILED, "TensorFlow failed: " + e.getMessage(), e);
        }
    }

    private float[] read(Tensor answer, int images) {
        Shape shape = answer.shape();
        if (!(answer instanceof TFloat32 scores)
                || shape.numDimensions() != 2
                || shape.get(0) != images
                || shape.get(1) != classes) {
            throw new LepiException(
                    FailureKind.INFERENCE_FAILED,
                    "the output is " + answer.dataType() + " " + shape + ", expected float32 [" + images + ", "
                            + classes + "]");
        }
        float[] values = new float[images * classes];
        scores.asRawTensor().data().asFloats().read(values);
        requireFinite(values, FailureKind.INFERENCE_FAILED, "the output");
        return values;
    }

    private static void requireFinite(float[] values, FailureKind kind, String what) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new LepiException(kind, what + " contains " + value);
            }
        }
    }

    /** Runs on a blank image, so that the first real request does not pay for the first call's 0.2–1 s. */
    public void warmUp() {
        float[] blank = new float[input.length()];
        for (int i = 0; i < 2; i++) {
            compute(blank, 1);
        }
    }

    /** Frees the session; the memory goes back to the system with {@link NativeHeap#trim()}. */
    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
