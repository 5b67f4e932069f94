package org.lepi.ejb.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lepi.ejb.inference.ChildClassPath;
import org.lepi.ejb.inference.VettingMain;
import org.lepi.ejb.inference.VettingOrder;
import org.lepi.ejb.inference.VettingReport;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Has a model examined in a child JVM with an empty environment, limited in time and memory, so that whatever the model
 * does, only the child dies.
 */
@Dependent
public class ModelVetting {
    private static final long LOOK_MILLIS = 100;
    private static final long PAGE_BYTES = 4096;
    private static final int ABORTED = 128;

    private final RegistrySettings settings;

    @Inject
    public ModelVetting(RegistrySettings settings) {
        this.settings = settings;
    }

    /**
     * Blocks for seconds, up to the configured time-out.
     *
     * @param work a folder for the child's own files
     * @throws LepiException MODEL_REFUSED with the child's reason, or with how it died
     */
    public VettingReport examine(VettingOrder order, Path work) throws IOException {
        Path orderFile = work.resolve("order.properties");
        Path reportFile = work.resolve("report.properties");
        Path log = work.resolve("vetting.log");
        try (Writer out = Files.newBufferedWriter(orderFile)) {
            order.toProperties().store(out, null);
        }
        Process child = start(work, List.of(orderFile.toString(), reportFile.toString()), log.toFile());
        try {
            await(child);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("the examination was interrupted");
        } finally {
            child.destroyForcibly();
        }
        if (child.exitValue() != 0 || !Files.exists(reportFile)) {
            throw refused(death(child.exitValue()) + lastLine(log));
        }
        VettingReport report = read(reportFile);
        if (!report.refusal().isEmpty()) {
            throw refused(report.refusal());
        }
        return report;
    }

    private Process start(Path work, List<String> files, File log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.vettingMemory() / 2 / (1 << 20) + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=/dev/null");
        command.add("-Djava.awt.headless=true");
        String cache = System.getProperty("org.bytedeco.javacpp.cachedir");
        if (cache != null) {
            command.add("-Dorg.bytedeco.javacpp.cachedir=" + cache);
        }
        command.addAll(List.of("-cp", ChildClassPath.find(), VettingMain.class.getName()));
        command.addAll(files);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("TF_CPP_MIN_LOG_LEVEL", "1");
        builder.directory(work.toFile());
        return builder.start();
    }

    private void await(Process child) throws InterruptedException {
        Duration limit = settings.vettingTimeout();
        long end = System.nanoTime() + limit.toNanos();
        while (!child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end) {
                throw refused("the model was still computing one image after " + limit.toSeconds() + " s");
            }
            if (residentBytes(child) > settings.vettingMemory()) {
                throw refused(
                        "the model needs more than " + settings.vettingMemory() + " bytes of memory for one image");
            }
        }
    }

    /** From the second number of /proc/PID/statm; 0 where the system has none. */
    private static long residentBytes(Process child) {
        try {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(child.pid()), "statm"))
                    .split(" ", -1);
            return Long.parseLong(pages[1]) * PAGE_BYTES;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String death(int exit) {
        return exit > ABORTED
                ? "the model ended its process with signal " + (exit - ABORTED)
                : "the examination ended with exit code " + exit;
    }

    private static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .reduce((first, last) -> last)
                    .map(line -> ": " + line.strip())
                    .orElse("");
        }
    }

    private static VettingReport read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return VettingReport.of(properties);
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.MODEL_REFUSED, reason);
    }
}
