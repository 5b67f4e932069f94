package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.server.ServerFiles;

/** Runs a program of this package on the libraries and the unpacked native code of the server. */
final class TensorFlowProgram {
    private final LepiHome home;

    TensorFlowProgram(LepiHome home) {
        this.home = home;
    }

    /**
     * The network in a tight loop, which takes some seconds longer than asked for.
     *
     * @return runs per second, all callers together
     */
    double rawPerSecond(ServedModel model, int callers, int seconds) throws IOException, InterruptedException {
        return Double.parseDouble(run(
                RawSession.class,
                model.graph().toString(),
                model.input(),
                model.output(),
                Integer.toString(model.width()),
                Integer.toString(model.height()),
                Integer.toString(callers),
                Integer.toString(seconds)));
    }

    /**
     * Waits for its end.
     *
     * @return what it printed
     * @throws LaunchFailure if it failed
     */
    String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + home.javacppCache(),
                "-cp",
                System.getProperty("java.class.path") + ":"
                        + ServerFiles.ofThisBuild().folder().resolve("lib") + "/*",
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new LaunchFailure("TensorFlow cannot run " + String.join(" ", arguments));
        }
        return output.strip();
    }
}
