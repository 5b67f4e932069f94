package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * The most that a network can do on this machine: some callers who feed one blank image after the other, with the
 * thread settings of the server and nothing else around. A program of its own, started by {@link TensorFlowProgram}.
 */
final class RawSession {
    private static final int CHANNELS = 3;
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final Session session;
    private final String input;
    private final String output;
    private final Shape shape;

    private RawSession(Session session, String input, String output, Shape shape) {
        this.session = session;
        this.input = input;
        this.output = output;
        this.shape = shape;
    }

    /**
     * Arguments: frozen graph, input name, output name, width, height, callers, seconds. Prints runs per second.
     *
     * @throws IOException if the graph cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[3]);
        int height = Integer.parseInt(arguments[4]);
        int callers = Integer.parseInt(arguments[5]);
        long nanos = (long) (1e9 * Double.parseDouble(arguments[6]));
        ConfigProto oneCallerPerCore = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(-1)
                .build();
        try (Graph graph = new Graph()) {
            graph.importGraphDef(GraphDef.parseFrom(Files.readAllBytes(Path.of(arguments[0]))));
            try (Session session = new Session(graph, oneCallerPerCore)) {
                Shape shape = Shape.of(1, height, width, CHANNELS);
                RawSession raw = new RawSession(session, arguments[1], arguments[2], shape);
                raw.run(callers, WARM_UP_NANOS);
                System.out.println(raw.run(callers, nanos));
            }
        }
    }

    private double run(int callers, long nanos) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            Callable<Long> caller = () -> callUntil(start + nanos);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(pool.submit(caller));
            }
            long runs = 0;
            for (Future<Long> each : running) {
                runs += each.get();
            }
            return runs * 1e9 / (System.nanoTime() - start);
        } finally {
            pool.shutdown();
        }
    }

    private long callUntil(long end) {
        float[] image = new float[(int) shape.size()];
        long runs = 0;
        while (System.nanoTime() < end) {
            try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(image, true, false));
                    Result result =
                            session.runner().feed(input, tensor).fetch(output).run()) {
                runs += result.size();
            }
        }
        return runs;
    }
}
