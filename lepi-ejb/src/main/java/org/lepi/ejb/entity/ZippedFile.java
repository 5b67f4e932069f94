package org.lepi.ejb.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lepi.model.failure.LepiException;

/**
 * A ZIP archive that a stranger sent. Everything in it is inflated once without being kept, by the archive's directory,
 * as what reads it then does too: one of more than {@value #MOST_INFLATED} bytes is refused before it is read.
 */
final class ZippedFile {
    private static final long MOST_INFLATED = 512L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    private static final int BUFFER = 64 * 1024;

    private ZippedFile() {}

    /** What is made of an archive. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ZipFile zip) throws IOException;
    }

    /**
     * Reads an archive.
     *
     * @throws LepiException INVALID_INPUT for one that is damaged, or too large when inflated
     */
    @SuppressWarnings("IllegalCatch") // libraries that read what strangers have written fail in many ways
    static <T> T read(byte[] file, Reading<T> reading) {
        try {
            Path copy = Files.createTempFile("lepi-", ".zip");
            try {
                Files.write(copy, file);
                try (ZipFile zip = new ZipFile(copy.toFile())) {
                    weigh(zip);
                    return reading.of(zip);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (LepiException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw TableFile.refused("is a damaged spreadsheet or archive, or none");
        }
    }

    private static void weigh(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw TableFile.refused("is an archive of too many parts");
        }
        long inflated = 0;
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            try (InputStream part = zip.getInputStream(entry)) {
                inflated += weigh(part, buffer, MOST_INFLATED - inflated);
            }
        }
    }

    private static long weigh(InputStream part, byte[] buffer, long left) throws IOException {
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > left) {
                throw TableFile.refused("would inflate to more than " + MOST_INFLATED / 1024 / 1024 + " MB");
            }
        }
        return size;
    }
}
