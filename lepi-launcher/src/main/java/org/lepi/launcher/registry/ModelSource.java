package org.lepi.launcher.registry;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lepi.launcher.LaunchFailure;

/**
 * A model as it lies on this machine: a frozen graph, a folder (SavedModel, or numbered versions as TensorFlow Serving
 * lays them out), or a zip file of such a folder; with or without a {@code model.json} at its top.
 */
final class ModelSource {
    private static final String MANIFEST = "model.json";
    private final Path path;

    ModelSource(Path path) {
        if (!Files.isReadable(path)) {
            throw new LaunchFailure(path + " cannot be read");
        }
        // a manifest stands for the folder it lies in
        this.path = path.endsWith(MANIFEST) ? path.toAbsolutePath().resolveSibling("") : path;
    }

    /** The manifest at its top, or beside a single file; empty if there is none. */
    JsonObject manifest() throws IOException {
        if (isZip()) {
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                return read(zip.getPath("/" + MANIFEST));
            }
        }
        return read(Files.isDirectory(path) ? path.resolve(MANIFEST) : path.resolveSibling(MANIFEST));
    }

    /** Writes the archive for the server: what is here, with this manifest at the top. */
    void pack(JsonObject manifest, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            if (isZip()) {
                try (FileSystem source = FileSystems.newFileSystem(path)) {
                    addBelow(zip, source.getPath("/"));
                }
            } else if (Files.isDirectory(path)) {
                addBelow(zip, path);
            } else {
                add(zip, path, String.valueOf(path.getFileName()));
            }
        }
    }

    private boolean isZip() {
        return path.toString().endsWith(".zip");
    }

    private static void addBelow(ZipOutputStream zip, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            if (!name.equals(MANIFEST)) {
                add(zip, file, name);
            }
        }
    }

    private static void add(ZipOutputStream zip, Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(zip);
        }
    }

    private static JsonObject read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new LaunchFailure(file + " is no JSON object: " + e.getMessage(), e);
        }
    }
}
