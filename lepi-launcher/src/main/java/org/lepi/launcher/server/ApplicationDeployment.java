package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.io.FileUtils;

/**
 * The application in the server's autodeploy folder. A deployed application is started from what the server kept of it;
 * a changed one, or one whose deployment failed or was interrupted, is deployed into a domain without the old one.
 */
final class ApplicationDeployment {
    private static final String NAME = "lepi.ear";

    private final Path application;
    private final ServerFolder folder;

    ApplicationDeployment(Path application, ServerFolder folder) {
        this.application = application;
        this.folder = folder;
    }

    /** To be called while the server is down. */
    void prepare() throws IOException {
        String digest = digest();
        if (Files.exists(marker("_deployed"))
                && Files.exists(digestFile())
                && Files.readString(digestFile()).equals(digest)) {
            return;
        }
        for (String remains : new String[] {"applications", "generated", "autodeploy"}) {
            FileUtils.deleteDirectory(folder.domain().resolve(remains).toFile());
        }
        Files.createDirectories(folder.domain().resolve("applications"));
        Files.createDirectories(folder.autodeploy());
        Files.copy(folder.pristineDomainXml(), folder.domainXml(), StandardCopyOption.REPLACE_EXISTING);
        Path part = folder.autodeploy().resolve(NAME + ".part");
        Files.copy(application, part);
        Files.move(part, folder.autodeploy().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(digestFile(), digest);
    }

    /** Whether the server gave up on it. */
    boolean failed() {
        return Files.exists(marker("_deployFailed"));
    }

    private Path marker(String suffix) {
        return folder.autodeploy().resolve(NAME + suffix);
    }

    private Path digestFile() {
        return folder.domain().resolve(NAME + ".sha256");
    }

    private String digest() throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(application)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
