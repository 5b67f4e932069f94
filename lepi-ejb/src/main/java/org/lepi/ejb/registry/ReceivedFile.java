package org.lepi.ejb.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lepi.model.failure.CappedInput;
import org.lepi.model.failure.LepiException;

/** Takes an upload to a file of its own, and stops at the limit. */
final class ReceivedFile {
    private final RegistrySettings settings;

    ReceivedFile(RegistrySettings settings) {
        this.settings = settings;
    }

    /**
     * The stream's content in a file of the work folder.
     *
     * @throws LepiException UPLOAD_TOO_LARGE with nothing left behind
     */
    Path receive(InputStream in) throws IOException {
        Files.createDirectories(settings.work());
        WorkFolder.sweep(settings.work());
        Path file = Files.createTempFile(settings.work(), "upload-", ".zip");
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            new CappedInput(in, settings.limits().maxBytes(), "model").transferTo(out);
            complete = true;
            return file;
        } finally {
            if (!complete) {
                discard(file);
            }
        }
    }

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
