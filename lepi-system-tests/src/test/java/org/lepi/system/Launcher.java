package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The launcher as {@code ./lepi} starts it, in a process of its own. */
final class Launcher {
    private static final Duration START = Duration.ofMinutes(5);

    private Launcher() {}

    /** A verb on a home; not started yet. */
    static ProcessBuilder on(Path home, String... arguments) {
        Path target = Path.of(System.getProperty("lepi.launcher"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.lepi.launcher.Lepi"));
        command.addAll(List.of(arguments));
        command.add("--home");
        command.add(home.toString());
        return new ProcessBuilder(command);
    }

    /** Output of a verb, standard output only; fails unless it exits with 0. */
    static String output(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = on(home, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", arguments) + ": " + output);
        return output;
    }

    /** Waits until a launcher has written a text; fails if it ends before. */
    static void await(Process launcher, Path log, String text) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(START);
        while (!Files.readString(log).contains(text)) {
            if (!launcher.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("lepi has not written “" + text + "”:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }
}
