package org.lepi.launcher.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Payara as a child: its command line keeps the server proper as a child of its own and ends with it. */
public final class ServerProcess implements AutoCloseable {
    private static final long STOP_LIMIT_SECONDS = 40;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it and returns at once.
     *
     * @param environment added to that of this process
     * @param output replaced by what the server writes to its console
     */
    static ServerProcess start(ServerFolder folder, Map<String, String> environment, Path output) throws IOException {
        String javaHome = System.getProperty("java.home");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(javaHome, "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-jar",
                folder.commandLine().toString(),
                "start-domain",
                "--verbose",
                ServerFolder.DOMAIN);
        builder.environment().put("AS_JAVA", javaHome);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        builder.directory(folder.root().toFile());
        builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        return new ServerProcess(builder.start());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server has ended by itself. */
    public void await() throws InterruptedException {
        process.waitFor();
    }

    /** Lets requests finish, then ends it; by force after 40 seconds. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        endAll(family);
    }

    /** Ends a server of this folder that a killed launcher left behind. */
    static void endOrphans(ServerFolder folder) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(candidate -> belongsTo(folder, candidate))
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        endAll(orphans);
    }

    private static void endAll(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_LIMIT_SECONDS);
        for (ProcessHandle each : processes) {
            try {
                each.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                each.destroyForcibly();
            }
        }
    }

    private static boolean belongsTo(ServerFolder folder, ProcessHandle candidate) {
        try {
            // the JDK cuts long command lines off, and the server's is long
            String line = Files.readString(
                    Path.of("/proc", Long.toString(candidate.pid()), "cmdline"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            String program = line.substring(0, Math.max(0, line.indexOf('\0')));
            return program.endsWith("java")
                    && (line.contains(folder.commandLine().toString())
                            || line.contains(folder.domain().toString()));
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }
}
