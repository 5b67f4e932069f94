package org.lepi.ejb.system;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with libraries in it, at any depth that a deployed application has.
 *
 * @param path of the folder
 */
record LibraryFolder(Path path) {
    private static final int DEPTH = 5;

    /** The folder that the application was deployed to: the one above this module's code. */
    static LibraryFolder ofApplication() {
        try {
            Path code = Path.of(LibraryFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new LibraryFolder(code.resolveSibling("").toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the server's domain, where TensorFlow is; empty where there is no such server. */
    static Optional<LibraryFolder> ofDomain() {
        return Optional.ofNullable(System.getProperty("com.sun.aas.instanceRoot"))
                .map(domain -> Path.of(domain, "lib"))
                .filter(Files::isDirectory)
                .map(LibraryFolder::new);
    }

    /** Every library of some folders once, in the order of their names. */
    static List<Library> libraries(Stream<LibraryFolder> folders) {
        return folders.flatMap(folder -> folder.libraries().stream())
                .distinct()
                .sorted(comparing(Library::name).thenComparing(Library::version))
                .toList();
    }

    private List<Library> libraries() {
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(LibraryFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
