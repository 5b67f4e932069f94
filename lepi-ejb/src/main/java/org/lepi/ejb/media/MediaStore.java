package org.lepi.ejb.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Files by their content: {@code media/ab/cd/abcd…} under the lepi home, named by SHA-256. A file appears whole or not
 * at all: it is written under a temporary name, forced to disk and renamed. The row in the database comes after the
 * file, so a crash leaves at most a file without a row, which the {@link MediaSweep} takes away.
 */
@ApplicationScoped
public class MediaStore {
    static final String TEMPORARY = ".part";

    private MediaSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MediaStore() {}

    /** A store below the configured home. */
    @Inject
    public MediaStore(MediaSettings settings) {
        this.settings = settings;
    }

    /**
     * Keeps the bytes. Equal bytes are kept once; their file counts as new again, so that a sweep leaves it alone until
     * the row is there.
     *
     * @throws LepiException STORE_FAILED when the disk refuses
     */
    public void put(UploadedMedia media) {
        Path file = fileOf(media.sha256());
        try {
            if (!renew(file)) {
                Files.createDirectories(file.getParent());
                write(file, media.bytes());
            }
        } catch (IOException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The media store cannot keep the file.", e);
        }
    }

    /**
     * The bytes of a stored object.
     *
     * @throws LepiException STORE_FAILED when the file is missing or cannot be read
     */
    public byte[] read(String sha256) {
        try {
            return Files.readAllBytes(fileOf(sha256));
        } catch (IOException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The media store cannot read a file.", e);
        }
    }

    /**
     * Takes a file away unless it has been put again since.
     *
     * @param unusedSince the file goes only when it was last put before this
     * @return whether it went
     */
    public boolean remove(Path file, Instant unusedSince) throws IOException {
        Path aside = file.resolveSibling(UUID.randomUUID() + TEMPORARY);
        try {
            Files.move(file, aside, ATOMIC_MOVE);
        } catch (NoSuchFileException takenByAnother) {
            return false;
        }
        if (Files.getLastModifiedTime(aside).toInstant().isBefore(unusedSince)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, ATOMIC_MOVE);
        return false;
    }

    /** The folder of all files; it may not exist yet. */
    public Path root() {
        return settings.home().resolve("media");
    }

    private Path fileOf(String sha256) {
        return root().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean renew(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(UUID.randomUUID() + TEMPORARY);
        try {
            try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        try (FileChannel folder = FileChannel.open(file.getParent(), READ)) {
            folder.force(true);
        }
    }
}
