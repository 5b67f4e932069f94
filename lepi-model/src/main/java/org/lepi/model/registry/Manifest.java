package org.lepi.model.registry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * The file "model.json" beside an artefact: what the network expects, what it answers, what its classes are called,
 * and where it comes from. Complete and valid by construction; the JSON is kept as it was registered.
 */
public final class Manifest {
    /** Name of the file in an archive. */
    public static final String FILE_NAME = "model.json";

    private final JsonObject json;

    private Manifest(JsonObject json) {
        this.json = json;
    }

    /**
     * A complete manifest.
     *
     * @throws LepiException MODEL_REFUSED with everything that is missing or wrong as violations
     */
    public static Manifest of(JsonObject json) {
        List<Violation> violations = new ManifestCheck(json).violations();
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw new LepiException(
                    FailureKind.MODEL_REFUSED,
                    "The manifest is not complete: " + first.field() + " " + first.message(),
                    violations);
        }
        return new Manifest(json);
    }

    /** As registered, keys as in docs/models.md. */
    public JsonObject json() {
        return json;
    }

    public String name() {
        return json.getString("name");
    }

    public String version() {
        return json.getString("version");
    }

    public String title() {
        return json.getString("title", name());
    }

    public String description() {
        return json.getString("description", "");
    }

    public String source() {
        return json.getString("source", "");
    }

    public String licence() {
        return json.getString("licence");
    }

    public InputContract input() {
        JsonObject input = json.getJsonObject("input");
        return new InputContract(
                input.getString("name"),
                input.getInt("width"),
                input.getInt("height"),
                ChannelOrder.valueOf(input.getString("channels", "RGB")),
                floats(input.getJsonArray("mean")),
                floats(input.getJsonArray("standardDeviation")));
    }

    public OutputContract output() {
        JsonObject output = json.getJsonObject("output");
        return new OutputContract(
                output.getString("name"),
                OutputContract.Kind.valueOf(output.getString("kind").toUpperCase(Locale.ROOT)));
    }

    /** Divides the logits before softmax; 1 where the version is not calibrated. */
    public double temperature() {
        JsonObject calibration = json.getJsonObject("calibration");
        JsonNumber temperature = calibration == null ? null : calibration.getJsonNumber("temperature");
        return temperature == null ? 1 : temperature.doubleValue();
    }

    /** One label for each class, in the order of the output. */
    public List<String> labels() {
        return json.getJsonArray("labels").getValuesAs(JsonString::getString);
    }

    /** What the makers measured, as they wrote it; empty where they wrote nothing. */
    public JsonObject metrics() {
        @Nullable JsonObject metrics = json.getJsonObject("metrics");
        return metrics == null ? Json.createObjectBuilder().build() : metrics;
    }

    private static float[] floats(JsonArray array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.getJsonNumber(i).doubleValue();
        }
        return values;
    }
}
