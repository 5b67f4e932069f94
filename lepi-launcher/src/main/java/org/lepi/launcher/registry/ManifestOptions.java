package org.lepi.launcher.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.launcher.LaunchFailure;
import picocli.CommandLine.Option;

/**
 * What a manifest says, said by options, for artefacts that come without one. What is left out the server reads from
 * the graph's signature, or names as missing.
 */
public final class ManifestOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "The model's name, a-z 0-9 . _ -")
    private @Nullable String name;

    @Option(
            names = "--version",
            paramLabel = "LABEL",
            description = "The version's label. Default: from the folder, or 1.")
    private @Nullable String version;

    @Option(names = "--title", paramLabel = "TEXT", description = "For people.")
    private @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it was made for and from.")
    private @Nullable String description;

    @Option(names = "--source", paramLabel = "TEXT", description = "Where it comes from, an address or a paper.")
    private @Nullable String source;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "Its licence, an SPDX identifier where there is one.")
    private @Nullable String licence;

    @Option(names = "--labels", paramLabel = "FILE", description = "One label per line, in the order of the output.")
    private @Nullable Path labels;

    @Option(
            names = "--artefact",
            paramLabel = "PATH",
            description = "Inside a folder or archive: which file or folder.")
    private @Nullable String artefact;

    @Option(names = "--signature", paramLabel = "NAME", description = "Of a SavedModel that has several.")
    private @Nullable String signature;

    @Option(names = "--input", paramLabel = "NAME", description = "The input's name in the graph.")
    private @Nullable String input;

    @Option(names = "--size", paramLabel = "PIXELS", description = "Side of the input, or WIDTHxHEIGHT.")
    private @Nullable String size;

    @Option(names = "--channels", paramLabel = "ORDER", description = "RGB or BGR. Default: RGB.")
    private @Nullable String channels;

    @Option(names = "--mean", paramLabel = "R,G,B", split = ",", description = "Subtracted; on the scale 0..255.")
    private List<Double> mean = List.of();

    @Option(names = "--std", paramLabel = "R,G,B", split = ",", description = "Divided by; on the scale 0..255.")
    private List<Double> standardDeviation = List.of();

    @Option(names = "--output", paramLabel = "NAME", description = "The output's name in the graph.")
    private @Nullable String output;

    @Option(names = "--logits", description = "The output needs a softmax.")
    private boolean logits;

    @Option(names = "--probabilities", description = "The output is probabilities already.")
    private boolean probabilities;

    @Option(names = "--temperature", paramLabel = "T", description = "Divides the logits before the softmax.")
    private @Nullable Double temperature;

    /**
     * The manifest with these options in place of what it said before.
     *
     * @param before from the artefact's own {@code model.json}; empty without one
     * @throws LaunchFailure if the options contradict each other or the label file cannot be read
     */
    JsonObject over(JsonObject before) throws IOException {
        JsonObjectBuilder manifest = Json.createObjectBuilder(before);
        add(manifest, "name", name);
        add(manifest, "version", version);
        add(manifest, "title", title);
        add(manifest, "description", description);
        add(manifest, "source", source);
        add(manifest, "licence", licence != null || before.containsKey("licence") ? licence : "not stated");
        add(manifest, "artefact", artefact);
        add(manifest, "signature", signature);
        manifest.add("input", input(object(before, "input")));
        JsonObject answer = output(object(before, "output"));
        if (!answer.isEmpty()) {
            manifest.add("output", answer);
        }
        if (temperature != null) {
            manifest.add("calibration", Json.createObjectBuilder().add("temperature", temperature));
        }
        if (labels != null) {
            manifest.add("labels", lines(labels));
        }
        return manifest.build();
    }

    private JsonObject input(JsonObject before) {
        JsonObjectBuilder json = Json.createObjectBuilder(before);
        add(json, "name", input);
        add(json, "channels", channels);
        if (size != null) {
            String[] sides = size.split("x", 2);
            json.add("width", side(sides[0])).add("height", side(sides[sides.length - 1]));
        }
        numbers(json, "mean", mean);
        numbers(json, "standardDeviation", standardDeviation);
        return json.build();
    }

    private JsonObject output(JsonObject before) {
        if (logits && probabilities) {
            throw new LaunchFailure("--logits and --probabilities exclude each other");
        }
        JsonObjectBuilder json = Json.createObjectBuilder(before);
        add(json, "name", output);
        if (logits || probabilities) {
            json.add("kind", logits ? "logits" : "probabilities");
        }
        return json.build();
    }

    private static int side(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LaunchFailure("--size must be a number of pixels, or two as in 224x224", e);
        }
    }

    private static void add(JsonObjectBuilder json, String key, @Nullable String value) {
        if (value != null) {
            json.add(key, value);
        }
    }

    private static void numbers(JsonObjectBuilder json, String key, List<Double> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(array::add);
            json.add(key, array);
        }
    }

    private static JsonArrayBuilder lines(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new LaunchFailure("--labels " + file + " cannot be read");
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(array::add);
        return array;
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
    }
}
