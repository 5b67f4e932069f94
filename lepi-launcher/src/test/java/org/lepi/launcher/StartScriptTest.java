package org.lepi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./lepi} on machines that this one is not: programs of other versions come first in its path. */
class StartScriptTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of("../lepi"), folder.resolve("lepi"));
        Files.createDirectories(folder.resolve("bin"));
    }

    @Test
    void anOldJavaIsRefusedInOneLine() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertRefused("lepi: java is version 11; lepi needs a JDK 17 or newer");
    }

    @Test
    void javaEightCountsAsOne() throws Exception {
        program("java", "echo 'java version \"1.8.0_202\"' >&2");
        assertRefused("lepi: java is version 1; lepi needs a JDK 17 or newer");
    }

    @Test
    void aMissingJavaIsRefusedInOneLine() throws Exception {
        program("java", "exit 127");
        assertRefused("lepi: there is no java; lepi needs a JDK 17 or newer");
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        program("java", "echo 'openjdk version \"25\" 2025-09-16' >&2");
        assertRefused("lepi: there is a java but no javac; lepi needs a JDK 17 or newer");
    }

    @Test
    void anOldMavenIsRefusedInOneLine() throws Exception {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "");
        program("mvn", "echo 'Apache Maven 3.6.3'");
        assertRefused("lepi: mvn is version 3.6.3; lepi needs Maven 3.8.6 or newer");
    }

    @Test
    void versionsAreComparedAsNumbers() throws Exception {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "");
        program("mvn", "case $* in *-v) echo 'Apache Maven 3.10.0' ;; *) exit 1 ;; esac");
        assertRefused("lepi: the build failed; its messages are above");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private void assertRefused(String message) throws Exception {
        for (String tool : List.of("sh", "sed", "head", "sort", "find", "dirname", "env")) {
            Path link = folder.resolve("bin").resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin").resolve(tool));
            }
        }
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", folder.resolve("lepi").toString(), "run");
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), output);
        assertTrue(output.stripTrailing().endsWith(message), output);
    }
}
