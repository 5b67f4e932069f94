package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log from a start on, searched for the reason why the application did not come up. */
final class ServerLog {
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Error occurred during deployment: |Exception while (?:loading|deploying|preparing|starting) the app[^:]*: )"
                    + "([^\\n|\\]]+)");
    private static final String ADVICE = "Please see server.log for more details.";
    private static final int LONGEST_REASON = 300;

    private final Path file;
    private final long start;

    private ServerLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** What is in the file already belongs to earlier starts. */
    static ServerLog fromNowOn(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    Path file() {
        return file;
    }

    /** The first deployment problem since the start, on one line. */
    Optional<String> deploymentProblem() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(Files.size(file) < start ? 0 : start);
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            Matcher problem = PROBLEM.matcher(text);
            return problem.find()
                    ? Optional.of(shorten(problem.group(1).replace(ADVICE, "").strip()))
                    : Optional.empty();
        }
    }

    private static String shorten(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
