package org.lepi.ejb.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Takes an upload to a file of its own, and stops at the limit. */
final class ReceivedFile {
    private static final int BUFFER = 1 << 16;

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
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > settings.limits().maxBytes()) {
                    throw new LepiException(
                            FailureKind.UPLOAD_TOO_LARGE,
                            "The model has more than " + settings.limits().maxBytes() + " bytes.");
                }
                out.write(buffer, 0, n);
            }
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
