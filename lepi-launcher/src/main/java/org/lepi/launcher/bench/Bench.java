package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lepi.launcher.bench.Load.Answered;
import org.lepi.launcher.bench.Load.LoadResult;
import org.lepi.launcher.client.LepiClient;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.server.ServerMemory;

/**
 * The measurements, each complete in itself.
 *
 * @param callers at the same time
 * @param warmUp before each measurement, not counted
 * @param time of each measurement
 */
record Bench(
        LepiHome home,
        LepiClient client,
        BenchReport report,
        ServedModel served,
        int callers,
        Duration warmUp,
        Duration time) {
    private static final int LARGE_WIDTH = 4000;
    private static final int LARGE_HEIGHT = 3000;
    private static final int DECODINGS = 40;
    private static final int TURNS = 4;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    /** A photograph of the network's own size, against the network alone, in turns. */
    void throughput(Path photograph) throws Exception {
        Path small = ScaledPhotograph.of(photograph, served.width(), served.height());
        try {
            Load load = load(small, served.name());
            load.run(warmUp);
            LoadResult result = new LoadResult(List.of(), Duration.ZERO);
            double raw = 0;
            int turn = (int) time.dividedBy(TURNS).toSeconds();
            for (int i = 0; i < TURNS; i++) {
                result = result.and(load.run(Duration.ofSeconds(turn)));
                raw += new TensorFlowProgram(home).rawPerSecond(served, callers, turn) / TURNS;
            }
            report.load(result);
            report.ratio(result.perSecond(), raw);
        } finally {
            Files.delete(small);
        }
    }

    /** A photograph of 12 megapixels, against ImageIO and Graphics2D. */
    void decoding(Path photograph) throws IOException, InterruptedException {
        Path large = ScaledPhotograph.withGrain(photograph, LARGE_WIDTH, LARGE_HEIGHT);
        try {
            report.decoding(new DecodeRace(load(large, served.name()), large, served).run(DECODINGS));
        } finally {
            Files.delete(large);
        }
    }

    /** The same photograph to the served network and to one with many more classes, in turns. */
    void manySpecies(Path photograph, int species) throws Exception {
        WideModel wide = new WideModel(species);
        wide.importInto(client, new TensorFlowProgram(home), served);
        Path small = ScaledPhotograph.of(photograph, served.width(), served.height());
        try {
            Load few = load(small, served.name());
            Load many = load(small, wide.name());
            few.run(warmUp);
            many.run(warmUp);
            List<Answered> fewAnswers = new ArrayList<>();
            List<Answered> manyAnswers = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                fewAnswers.addAll(few.run(time.dividedBy(TURNS)).answers());
                manyAnswers.addAll(many.run(time.dividedBy(TURNS)).answers());
            }
            report.species(served.classes(), fewAnswers, species, manyAnswers);
        } finally {
            Files.delete(small);
        }
    }

    /** The same photograph before and after many predictions are in the database. */
    void manyStored(Path photograph, int copies) throws Exception {
        Path small = ScaledPhotograph.of(photograph, served.width(), served.height());
        try {
            Load load = load(small, served.name());
            load.run(warmUp);
            List<Answered> before = load.run(time).answers();
            new StoredPredictions(home).addCopies(copies);
            load.run(warmUp);
            report.stored(copies, before, load.run(time).answers());
        } finally {
            Files.delete(small);
        }
    }

    /** What the server's process holds after few and after many predictions. */
    void memory(Path photograph) throws Exception {
        ServerMemory memory = new ServerMemory(home);
        Load load = load(photograph, served.name());
        load.run(FEW);
        long few = memory.residentMegabytes();
        load.run(MANY - FEW);
        report.memory(FEW, few, MANY, memory.residentMegabytes());
    }

    private Load load(Path photograph, String model) throws IOException, InterruptedException {
        return Load.of(home, client, photograph, model, callers);
    }
}
