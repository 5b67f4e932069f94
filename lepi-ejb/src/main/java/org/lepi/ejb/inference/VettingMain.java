package org.lepi.ejb.inference;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.lepi.model.failure.LepiException;

/** The child process: reads an order, examines the model, writes a report. Whatever ends it early is a refusal too. */
public final class VettingMain {
    private static final Path OUT_OF_MEMORY_SCORE = Path.of("/proc/self/oom_score_adj");

    private VettingMain() {}

    /**
     * Examines one model.
     *
     * @param arguments the order's file, the report's file
     */
    public static void main(String[] arguments) throws IOException {
        if (Files.isWritable(OUT_OF_MEMORY_SCORE)) {
            Files.writeString(OUT_OF_MEMORY_SCORE, "1000"); // if the machine runs out of memory, take this process
        }
        Properties order = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            order.load(in);
        }
        Properties report = examine(VettingOrder.of(order)).toProperties();
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            report.store(out, null);
        }
    }

    private static VettingReport examine(VettingOrder order) {
        try {
            return Vetting.examine(order);
        } catch (LepiException e) {
            return VettingReport.refused(String.valueOf(e.getMessage()));
        }
    }
}
