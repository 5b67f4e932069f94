package org.lepi.launcher.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.launcher.LaunchFailure;
import picocli.CommandLine;

class ManifestOptionsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void optionsMakeAManifest() throws Exception {
        Path labels = Files.writeString(folder.resolve("labels.txt"), "0:background\n1:Aglais io (Peacock)\n\n");
        JsonObject manifest = manifest(
                "{}",
                "--name",
                "insects",
                "--labels",
                labels.toString(),
                "--mean",
                "128,128,128",
                "--std",
                "127.5,127.5,1",
                "--size",
                "224x192",
                "--channels",
                "BGR",
                "--output",
                "scores",
                "--probabilities",
                "--licence",
                "Apache-2.0",
                "--temperature",
                "1.5");
        assertEquals(json("""
                {"name": "insects", "licence": "Apache-2.0",
                 "input": {"channels": "BGR", "width": 224, "height": 192,
                           "mean": [128.0, 128.0, 128.0], "standardDeviation": [127.5, 127.5, 1.0]},
                 "output": {"name": "scores", "kind": "probabilities"},
                 "calibration": {"temperature": 1.5},
                 "labels": ["0:background", "1:Aglais io (Peacock)"]}
                """), manifest);
    }

    @Test
    void optionsTakePrecedenceOverTheManifestBesideTheArtefact() throws Exception {
        JsonObject manifest = manifest("""
                {"name": "insects", "version": "1", "licence": "CC0-1.0", "labels": ["a"],
                 "input": {"name": "input", "mean": [1, 2, 3]}, "output": {"name": "logits", "kind": "logits"}}
                """, "--version", "2", "--mean", "0,0,0", "--probabilities");
        assertEquals("insects", manifest.getString("name"));
        assertEquals("2", manifest.getString("version"));
        assertEquals("CC0-1.0", manifest.getString("licence"));
        assertEquals("input", manifest.getJsonObject("input").getString("name"));
        assertEquals(0, manifest.getJsonObject("input").getJsonArray("mean").getInt(2));
        assertEquals("probabilities", manifest.getJsonObject("output").getString("kind"));
        assertEquals("logits", manifest.getJsonObject("output").getString("name"));
    }

    @Test
    void whatNobodySaysIsLeftForTheServerToFindOrMiss() throws Exception {
        JsonObject manifest = manifest("{}", "--name", "insects", "--size", "96");
        assertFalse(manifest.containsKey("output"));
        assertFalse(manifest.containsKey("labels"));
        assertFalse(manifest.getJsonObject("input").containsKey("mean"));
        assertEquals(96, manifest.getJsonObject("input").getInt("height"));
        assertEquals("not stated", manifest.getString("licence"));
    }

    @Test
    void contradictionsAreRefused() {
        assertThrows(LaunchFailure.class, () -> manifest("{}", "--logits", "--probabilities"));
        assertThrows(LaunchFailure.class, () -> manifest("{}", "--size", "large"));
        assertThrows(
                LaunchFailure.class,
                () -> manifest("{}", "--labels", folder.resolve("none").toString()));
    }

    private static JsonObject manifest(String before, String... arguments) throws Exception {
        return CommandLine.populateCommand(new ManifestOptions(), arguments).over(json(before));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
