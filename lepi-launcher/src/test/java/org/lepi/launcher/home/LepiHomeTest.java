package org.lepi.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.launcher.LaunchFailure;

class LepiHomeTest {
    private static final URI URL = URI.create("http://127.0.0.1:8080");

    @TempDir
    Path folder = Path.of("");

    @Test
    void nobodyElseMayLookIn() throws Exception {
        LepiHome home = new LepiHome(folder.resolve("new"));
        home.create();
        for (Path each : new Path[] {home.root(), home.secrets(), home.postgres(), home.keys()}) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)), each.toString());
        }
    }

    @Test
    void oneInstancePerHome() throws Exception {
        LepiHome home = new LepiHome(folder);
        try (InstanceLock lock = InstanceLock.take(home)) {
            LaunchFailure refusal = assertThrows(LaunchFailure.class, () -> InstanceLock.take(home));
            String expected = "(process " + ProcessHandle.current().pid() + ")";
            assertTrue(refusal.toString().contains(expected), refusal.toString());
            assertNotNull(lock);
        }
        InstanceLock.take(home).close();
    }

    @Test
    void theOtherVerbsFindTheInstanceWhileItRuns() throws Exception {
        LepiHome home = new LepiHome(folder);
        try (AutoCloseable announced = RunningServer.here(URL).announce(home)) {
            assertEquals(URL, RunningServer.required(home).url());
            assertTrue(RunningServer.required(home).process().isPresent(), announced.toString());
        }
        assertEquals(Optional.empty(), RunningServer.find(home));
    }

    @Test
    void anInstanceThatWasKilledDoesNotCountEvenIfItsProcessIdIsInUseAgain() throws Exception {
        LepiHome home = new LepiHome(folder);
        long pid = ProcessHandle.current().pid();
        new RunningServer(pid, URL, Instant.parse("2020-01-01T00:00:00Z")).announce(home);
        assertTrue(Files.exists(folder.resolve("run.json")));
        assertEquals(Optional.empty(), RunningServer.find(home));
        assertThrows(LaunchFailure.class, () -> RunningServer.required(home));
    }
}
