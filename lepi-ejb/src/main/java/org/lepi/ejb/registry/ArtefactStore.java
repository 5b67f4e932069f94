package org.lepi.ejb.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Frozen graphs by SHA-256, one file each, on a folder that all nodes share. A bit that flips in a constant loads
 * silently, so what is read is compared with its name.
 */
@Dependent
public class ArtefactStore {
    private final RegistrySettings settings;

    @Inject
    public ArtefactStore(RegistrySettings settings) {
        this.settings = settings;
    }

    /**
     * Moves a file into the store.
     *
     * @param file on the store's file system; gone afterwards
     * @return its SHA-256
     */
    public String take(Path file) throws IOException {
        String sha256 = Sha256.of(file);
        Path target = place(sha256);
        Files.createDirectories(settings.models());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sha256;
    }

    /**
     * The content of a stored graph.
     *
     * @throws LepiException MODEL_NOT_READY where the file is missing or damaged
     */
    public byte[] read(String sha256) {
        byte[] content;
        try {
            content = Files.readAllBytes(place(sha256));
        } catch (NoSuchFileException e) {
            throw new LepiException(FailureKind.MODEL_NOT_READY, "the graph " + sha256 + " is not in the store", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Sha256.of(content).equals(sha256)) {
            throw new LepiException(FailureKind.MODEL_NOT_READY, "the graph " + sha256 + " is damaged in the store");
        }
        return content;
    }

    private Path place(String sha256) {
        return settings.models().resolve(sha256 + ".pb");
    }
}
