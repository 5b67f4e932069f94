package org.lepi.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FileUtils;
import org.lepi.launcher.home.DiskSpace;

/** Unpacks Payara into the home with TensorFlow in its library folder, and does so again when either has changed. */
final class ServerInstallation {
    /** Bytes: server 0.2, TensorFlow's jars 0.2 and its unpacked libraries 0.7, database and room to work. */
    private static final long SPACE_NEEDED = 1_500_000_000L;

    private final ServerFiles files;
    private final ServerFolder folder;

    ServerInstallation(ServerFiles files, ServerFolder folder) {
        this.files = files;
        this.folder = folder;
    }

    boolean isComplete() throws IOException {
        return Files.exists(folder.version())
                && Files.readString(folder.version()).equals(files.version());
    }

    /** Replaces whatever is there. Some seconds. */
    void unpack() throws IOException {
        DiskSpace.require(folder.root(), SPACE_NEEDED, "unpacking the server");
        FileUtils.deleteDirectory(folder.root().toFile());
        unzip();
        Files.copy(folder.domainXml(), folder.pristineDomainXml());
        for (Path library : files.libraries()) {
            Files.copy(library, folder.libraries().resolve(library.getFileName()));
        }
        Files.writeString(folder.version(), files.version());
    }

    private void unzip() throws IOException {
        try (InputStream in = Files.newInputStream(files.payara());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = target(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    /** Without the archive's own top folder, {@code payara6}. */
    private Path target(String name) throws IOException {
        Path target =
                folder.root().resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!target.startsWith(folder.root())) {
            throw new IOException("the archive's entry " + name + " leaves its folder");
        }
        return target;
    }
}
