package org.lepi.launcher.home;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lepi.launcher.LaunchFailure;

/**
 * What {@code run.json} in the home says about the instance that runs there, so that the other verbs find it.
 *
 * @param pid the launcher's process
 * @param url address of the server as seen from this machine, without a slash at its end
 * @param startedAt when the launcher's process began; tells it from a later one with the same id
 */
public record RunningServer(long pid, URI url, Instant startedAt) {

    /** This process, serving at the address. */
    public static RunningServer here(URI url) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningServer(self.pid(), url, startOf(self));
    }

    /** Says so in the home. Closing the answer takes it back. */
    public AutoCloseable announce(LepiHome home) throws IOException {
        JsonObject json = Json.createObjectBuilder()
                .add("pid", pid)
                .add("url", url.toString())
                .add("startedAt", startedAt.toString())
                .build();
        Files.writeString(home.runningServer(), json.toString());
        return () -> Files.deleteIfExists(home.runningServer());
    }

    /**
     * The instance that runs with this home.
     *
     * @throws LaunchFailure if none runs
     */
    public static RunningServer required(LepiHome home) {
        return find(home)
                .orElseThrow(() ->
                        new LaunchFailure("no lepi runs with the home " + home.root() + "; ./lepi run starts one"));
    }

    /** The instance that runs with this home; a file left by one that was killed does not count. */
    public static Optional<RunningServer> find(LepiHome home) {
        return read(home.runningServer()).filter(server -> server.process().isPresent());
    }

    /** The launcher's process while it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> startOf(process).equals(startedAt));
    }

    private static Optional<RunningServer> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            return Optional.of(new RunningServer(
                    json.getJsonNumber("pid").longValue(),
                    URI.create(json.getString("url")),
                    Instant.parse(json.getString("startedAt"))));
        } catch (IOException | JsonException missingOrHalfWritten) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
