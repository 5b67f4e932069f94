package org.lepi.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lepi.launcher.LaunchFailure;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.server.ServerFiles;

/** Starts {@link RawSession} on the libraries and the unpacked native code of the server. */
final class RawLoop {
    private final ServedModel model;
    private final LepiHome home;

    RawLoop(ServedModel model, LepiHome home) {
        this.model = model;
        this.home = home;
    }

    /**
     * Takes some seconds longer than asked for.
     *
     * @return runs of the network per second, all callers together
     * @throws LaunchFailure if TensorFlow cannot run the graph
     */
    double perSecond(int callers, int seconds) throws IOException, InterruptedException {
        ServerFiles files = ServerFiles.ofThisBuild();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + home.javacppCache(),
                "-cp",
                System.getProperty("java.class.path") + ":" + files.folder().resolve("lib") + "/*",
                RawSession.class.getName(),
                model.graph().toString(),
                model.input(),
                model.output(),
                Integer.toString(model.width()),
                Integer.toString(model.height()),
                Integer.toString(callers),
                Integer.toString(seconds)));
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new LaunchFailure("TensorFlow cannot run " + model.graph());
        }
        return Double.parseDouble(output.strip());
    }
}
