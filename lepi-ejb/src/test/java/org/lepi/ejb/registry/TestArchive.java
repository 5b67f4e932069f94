package org.lepi.ejb.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tensorflow.proto.GraphDef;

/** A model's zip file, made entry by entry. */
final class TestArchive {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A manifest that leaves to the graph whatever the graph can tell. */
    static String manifest(String name, String version, String labels) {
        return "{\"name\":\"" + name + "\",\"version\":\"" + version + "\",\"licence\":\"CC0-1.0\","
                + "\"input\":{\"mean\":[0,0,0],\"standardDeviation\":[255,255,255]},\"labels\":" + labels + "}";
    }

    static TestArchive of(String manifest, GraphDef graph) {
        return new TestArchive().with("model.json", manifest).with("graph.pb", graph.toByteArray());
    }

    TestArchive with(String entry, String text) {
        return with(entry, text.getBytes(StandardCharsets.UTF_8));
    }

    TestArchive with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    /** Adds every file of a folder under a prefix. */
    TestArchive withFolder(String prefix, Path folder) {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                with(prefix + folder.relativize(file), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(Path file) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the entries as files below a folder. */
    void folder(Path folder) {
        entries.forEach((name, content) -> {
            try {
                Files.createDirectories(folder.resolve(name).resolveSibling(""));
                Files.write(folder.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
