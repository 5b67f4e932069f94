package org.lepi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A secret of 256 bits in hexadecimal, generated once and kept in a file that only its owner can read. */
public final class SecretFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /**
     * Reads the secret, and generates it if the file is missing. The file appears complete or not at all.
     *
     * @throws IOException if the file can be neither read nor written
     */
    public static String readOrGenerate(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, generate());
        }
        return Files.readString(file).strip();
    }

    private static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(), "secret", ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(part, secret);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
