package org.lepi.launcher.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lepi.launcher.LaunchFailure;

/**
 * What the build puts beside the launcher's classes: Payara's archive, the native TensorFlow for its library folder,
 * and the application.
 *
 * @param folder {@code lepi-launcher/target/server}
 */
public record ServerFiles(Path folder) {

    /** Those of the build that this class comes from. */
    public static ServerFiles ofThisBuild() {
        try {
            Path classes = Path.of(ServerFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ServerFiles(classes.resolveSibling("server"));
        } catch (URISyntaxException e) {
            throw new LaunchFailure("the launcher cannot find its own files", e);
        }
    }

    Path payara() {
        return folder.resolve("payara.zip");
    }

    Path application() {
        return folder.resolve("lepi.ear");
    }

    List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.sorted().toList();
        }
    }

    /** Changes when another Payara or another TensorFlow was built in. */
    String version() throws IOException {
        StringBuilder version = new StringBuilder("payara " + Files.size(payara()));
        for (Path library : libraries()) {
            version.append('\n').append(library.getFileName()).append(' ').append(Files.size(library));
        }
        return version.toString();
    }
}
