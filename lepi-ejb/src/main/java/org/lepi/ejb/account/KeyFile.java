package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file from which the container's token check reads the public keys; replaced in one step, never half written. */
record KeyFile(Path path) {
    void write(String jwks) {
        try {
            if (Files.exists(path) && Files.readString(path).equals(jwks)) {
                return;
            }
            Path folder = Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
            Path part = Files.createTempFile(folder, "jwks", ".part");
            Files.writeString(part, jwks, UTF_8);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the public keys cannot be written to " + path, e);
        }
    }
}
