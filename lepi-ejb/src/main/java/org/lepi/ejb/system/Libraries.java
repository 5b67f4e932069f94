package org.lepi.ejb.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that lepi brings. They do not change while it is deployed, and TensorFlow's is 150 MB to read, so they
 * are read once, when somebody first asks.
 */
@ApplicationScoped
public class Libraries {
    private final List<LibraryFolder> folders;
    private @Nullable List<Library> known;

    /** Those of this deployment. */
    public Libraries() {
        this(Stream.concat(Stream.of(LibraryFolder.ofApplication()), LibraryFolder.ofDomain().stream())
                .toList());
    }

    /** Those of some folders. */
    Libraries(List<LibraryFolder> folders) {
        this.folders = folders;
    }

    /** In the order of their names. */
    public synchronized List<Library> all() {
        List<Library> read = known;
        if (read == null) {
            read = LibraryFolder.libraries(folders.stream());
            known = read;
        }
        return read;
    }
}
