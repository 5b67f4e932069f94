package org.lepi.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    /** As Payara 6.2025.10 logged them. */
    private static final String DEPLOYMENT = """
            [2026-11-20T22:51:34.345+0000] [Payara 6.2025.10] [SEVERE] [] [javax.enterprise.system.core] [[
              Error occurred during deployment: Exception while preparing the app : no such table. Please see server.log for more details.]]
            """;

    private static final String LOADING = """
            [2026-11-20T22:51:34.345+0000] [Payara 6.2025.10] [SEVERE] [] [javax.enterprise.system.core] [[
              Exception while loading the app : java.lang.IllegalStateException: the database is newer]]
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsWhyTheDeploymentFailed() throws Exception {
        Path file = folder.resolve("server.log");
        ServerLog log = ServerLog.fromNowOn(file);
        assertEquals(Optional.empty(), log.deploymentProblem());
        Files.writeString(file, "[INFO] all is well\n");
        assertEquals(Optional.empty(), log.deploymentProblem());
        Files.writeString(file, LOADING, StandardOpenOption.APPEND);
        assertEquals(Optional.of("java.lang.IllegalStateException: the database is newer"), log.deploymentProblem());
    }

    @Test
    void earlierStartsDoNotCountButARotatedFileDoes() throws Exception {
        Path file = Files.writeString(folder.resolve("server.log"), LOADING);
        ServerLog log = ServerLog.fromNowOn(file);
        assertEquals(Optional.empty(), log.deploymentProblem());
        Files.writeString(file, DEPLOYMENT.substring(DEPLOYMENT.indexOf("Error")));
        assertEquals(Optional.of("Exception while preparing the app : no such table."), log.deploymentProblem());
    }
}
