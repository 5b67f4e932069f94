package org.lepi.demo.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Teaches the network: Adam, a short warm-up, then a rate that falls along a cosine to zero. */
public final class Trainer {
    private static final int BATCH = 48;
    private static final int WARM_UP = 50;
    private static final double PEAK = 3e-3;
    private static final int STATISTICS = 40;

    private final int epochs;
    private final long seed;
    private final Consumer<String> log;

    /** A trainer that goes through the lessons that many times. */
    public Trainer(int epochs, long seed, Consumer<String> log) {
        this.epochs = epochs;
        this.seed = seed;
        this.log = log;
    }

    /** The frozen network (a serialised GraphDef) after these lessons. */
    public byte[] train(Lessons lessons) {
        Random random = new Random(seed);
        int perEpoch = lessons.size() / BATCH;
        int total = perEpoch * epochs;
        try (TrainingGraph network = new TrainingGraph(lessons.classes(), seed)) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                long start = System.nanoTime();
                double loss = 0;
                List<int[]> batches = shuffled(lessons.size(), random);
                for (int i = 0; i < perEpoch; i++) {
                    Batch batch = Batch.of(lessons, batches.get(i), network.dropoutWidth(), random);
                    loss += network.learn(batch, rate(epoch * perEpoch + i, total));
                }
                log.accept(String.format(
                        "epoch %2d of %d: loss %.3f (%.1f s)",
                        epoch + 1, epochs, loss / perEpoch, (System.nanoTime() - start) / 1e9));
            }
            return FrozenGraph.of(network.fold(statistics(lessons, network.dropoutWidth(), random)), lessons.classes());
        }
    }

    private List<Batch> statistics(Lessons lessons, int features, Random random) {
        List<int[]> batches = shuffled(lessons.size(), random);
        return batches.subList(0, Math.min(STATISTICS, batches.size())).stream()
                .map(chosen -> Batch.of(lessons, chosen, features, random))
                .toList();
    }

    private static double rate(int step, int total) {
        double warm = Math.min(1, (step + 1.0) / WARM_UP);
        return PEAK * warm * 0.5 * (1 + Math.cos(Math.PI * step / total));
    }

    private static List<int[]> shuffled(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        List<int[]> batches = new ArrayList<>();
        for (int start = 0; start + BATCH <= size; start += BATCH) {
            batches.add(Arrays.copyOfRange(order, start, start + BATCH));
        }
        return batches;
    }
}
