package org.lepi.ejb.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Brings a hostile archive or folder into a folder of our own, within limits, without following any link or path out. */
final class ModelArchive {
    private static final int BUFFER = 1 << 16;

    private final ArchiveLimits limits;
    private final Path target;
    private long bytes;
    private long entries;

    private ModelArchive(ArchiveLimits limits, Path target) {
        this.limits = limits;
        this.target = target;
    }

    /**
     * Unpacks a zip file, or copies a folder.
     *
     * @param source a zip file or a folder
     * @param target an empty folder
     * @throws LepiException MODEL_REFUSED for a damaged or dangerous archive, UPLOAD_TOO_LARGE beyond the limits
     */
    static void unpack(Path source, Path target, ArchiveLimits limits) throws IOException {
        ModelArchive archive = new ModelArchive(limits, target);
        if (Files.isDirectory(source)) {
            archive.copy(source);
        } else {
            archive.unzip(source);
        }
    }

    private void copy(Path source) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(source)) {
            found = walk.skip(1).limit(limits.maxFiles() + 1).toList();
        }
        for (Path path : found) {
            count();
            Path copy = target.resolve(source.relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream in = Files.newInputStream(path)) {
                    write(in, copy, Long.MAX_VALUE, path.getFileName().toString());
                }
            } else {
                throw refused("the folder contains a link or a device: " + source.relativize(path));
            }
        }
    }

    private void unzip(Path source) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                count();
                Path file = inside(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    unzip(zip, entry, file);
                }
            }
        } catch (ZipException e) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, "the archive is no zip file or damaged: " + e.getMessage(), e);
        }
    }

    private void unzip(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("the archive has two entries " + entry.getName());
        }
        long cap = Math.max(ArchiveLimits.RATIO_FREE_BYTES, entry.getCompressedSize() * ArchiveLimits.MAX_RATIO);
        try (InputStream in = zip.getInputStream(entry)) {
            write(in, file, cap, entry.getName());
        }
    }

    private Path inside(String name) {
        boolean plain = !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(c -> c == '\\' || c < ' ')
                && Stream.of(name.split("/", -1)).noneMatch(part -> part.equals("..") || part.equals("."));
        Path file = plain ? target.resolve(name).normalize() : target;
        if (!plain || !file.startsWith(target) || file.equals(target)) {
            throw refused("the archive has an entry that leads out of it: " + name);
        }
        return file;
    }

    private void write(InputStream in, Path file, long cap, String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                written += n;
                if (bytes > limits.maxBytes()) {
                    throw new LepiException(
                            FailureKind.UPLOAD_TOO_LARGE, "the model has more than " + limits.maxBytes() + " bytes");
                }
                if (written > cap) {
                    throw refused("the archive's entry " + name + " unpacks to more than " + ArchiveLimits.MAX_RATIO
                            + " times its size");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private void count() {
        entries++;
        if (entries > limits.maxFiles()) {
            throw refused("the archive has more than " + limits.maxFiles() + " entries");
        }
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.MODEL_REFUSED, reason);
    }
}
