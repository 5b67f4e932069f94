package org.lepi.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the archive that Payara ships, with small files in place of TensorFlow and the application. */
class ServerInstallationTest {
    @TempDir
    Path temporary = Path.of("");

    private ServerFiles files = new ServerFiles(Path.of(""));
    private ServerFolder folder = new ServerFolder(Path.of(""));

    @BeforeEach
    void prepareFiles() throws Exception {
        files = new ServerFiles(temporary.resolve("files"));
        folder = new ServerFolder(temporary.resolve("payara"));
        Files.createDirectories(files.folder().resolve("lib"));
        Files.writeString(files.folder().resolve("lib/native-1.jar"), "first");
        Files.writeString(files.application(), "first");
        Files.createSymbolicLink(
                files.payara(), Path.of("target/server/payara.zip").toAbsolutePath());
    }

    @Test
    void unpacksOnceAndAgainWhenALibraryChanges() throws Exception {
        ServerInstallation installation = new ServerInstallation(files, folder);
        assertFalse(installation.isComplete());
        installation.unpack();
        assertTrue(installation.isComplete());
        assertTrue(Files.exists(folder.commandLine()));
        assertEquals("first", Files.readString(folder.libraries().resolve("native-1.jar")));

        Files.move(files.folder().resolve("lib/native-1.jar"), files.folder().resolve("lib/native-2.jar"));
        assertFalse(installation.isComplete());

        deploysAChangedApplicationIntoADomainWithoutTheOldOne();
    }

    private void deploysAChangedApplicationIntoADomainWithoutTheOldOne() throws Exception {
        ApplicationDeployment deployment = new ApplicationDeployment(files.application(), folder);
        deployment.prepare();
        Path deployed = folder.autodeploy().resolve("lepi.ear");
        assertEquals("first", Files.readString(deployed));

        serverDeploys("_deployed");
        deployment.prepare();
        assertEquals("changed by the server", Files.readString(folder.domainXml()), "kept as it is");

        Files.writeString(files.application(), "second");
        deployment.prepare();
        assertEquals("second", Files.readString(deployed));
        assertEquals(Files.readString(folder.pristineDomainXml()), Files.readString(folder.domainXml()));
        assertFalse(Files.exists(folder.domain().resolve("applications/lepi")));

        serverDeploys("_deployFailed");
        assertTrue(deployment.failed());
        deployment.prepare();
        assertFalse(deployment.failed(), "tried again");
    }

    private void serverDeploys(String outcome) throws Exception {
        Files.writeString(folder.domainXml(), "changed by the server");
        Files.createDirectories(folder.domain().resolve("applications/lepi"));
        Files.writeString(folder.autodeploy().resolve("lepi.ear" + outcome), "");
    }
}
