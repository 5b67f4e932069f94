package org.lepi.launcher.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.launcher.LaunchFailure;

class ModelSourceTest {
    private static final JsonObject MANIFEST =
            Json.createObjectBuilder().add("name", "insects").build();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFrozenGraphIsPackedWithItsManifest() throws Exception {
        write("graph.pb", "graph");
        write("unrelated.txt", "unrelated");
        assertEquals(
                Map.of("graph.pb", "graph", "model.json", "{\"name\":\"insects\"}"),
                packed(folder.resolve("graph.pb")));
    }

    @Test
    void aFolderIsPackedWithAllBelowIt() throws Exception {
        write("00000123/saved_model.pb", "model");
        write("00000123/variables/variables.index", "index");
        write("model.json", "{\"name\":\"before\"}");
        Map<String, String> expected = Map.of(
                "00000123/saved_model.pb", "model",
                "00000123/variables/variables.index", "index",
                "model.json", "{\"name\":\"insects\"}");
        assertEquals(expected, packed(folder));
        assertEquals(expected, packed(folder.resolve("model.json")), "the manifest stands for its folder");
        Path archive = folder.resolveSibling(folder.getFileName() + ".zip");
        new ModelSource(folder).pack(MANIFEST, archive);
        assertEquals(expected, packed(archive), "so does an archive");
        assertEquals(MANIFEST, new ModelSource(archive).manifest());
        Files.delete(archive);
    }

    @Test
    void theManifestLiesBesideAGraphOrInTheFolder() throws Exception {
        write("graph.pb", "graph");
        assertEquals(JsonObject.EMPTY_JSON_OBJECT, new ModelSource(folder).manifest());
        write("model.json", MANIFEST.toString());
        assertEquals(MANIFEST, new ModelSource(folder.resolve("graph.pb")).manifest());
        assertEquals(MANIFEST, new ModelSource(folder).manifest());
    }

    @Test
    void whatIsMissingOrNoJsonIsSaid() throws Exception {
        assertThrows(LaunchFailure.class, () -> new ModelSource(folder.resolve("missing.pb")));
        write("model.json", "name: insects");
        assertThrows(LaunchFailure.class, () -> new ModelSource(folder).manifest());
    }

    private Map<String, String> packed(Path source) throws Exception {
        Path archive = Files.createTempFile("model", ".zip");
        Map<String, String> entries = new TreeMap<>();
        new ModelSource(source).pack(MANIFEST, archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(archive);
        }
        return entries;
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
