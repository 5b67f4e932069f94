package org.lepi.ejb.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.inference.VettingOrder;
import org.lepi.ejb.inference.VettingReport;

/** Translates between a manifest and what is known of its graph. */
final class GraphContract {
    private static final double MID_GREY = 128;

    private GraphContract() {}

    /** What to examine; the manifest has mean, standard deviation and labels. */
    static VettingOrder order(JsonObject manifest, Path artefact, Path frozen) {
        JsonObject input = manifest.getJsonObject("input");
        JsonObject output =
                manifest.getOrDefault("output", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return new VettingOrder(
                artefact,
                frozen,
                text(manifest, "signature"),
                text(input, "name"),
                input.getInt("width", 0),
                input.getInt("height", 0),
                text(output, "name"),
                text(output, "kind"),
                manifest.getJsonArray("labels").size(),
                grey(input));
    }

    private static @Nullable String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : null;
    }

    private static String grey(JsonObject input) {
        StringBuilder grey = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            double mean = input.getJsonArray("mean").getJsonNumber(i).doubleValue();
            double deviation =
                    input.getJsonArray("standardDeviation").getJsonNumber(i).doubleValue();
            grey.append(i == 0 ? "" : ",").append((float) ((MID_GREY - mean) / deviation));
        }
        return grey.toString();
    }

    /** The manifest with everything that the graph could tell. */
    static JsonObject completed(JsonObject manifest, VettingReport report) {
        JsonObjectBuilder input = Json.createObjectBuilder(manifest.getJsonObject("input"))
                .add("name", report.inputName())
                .add("width", report.width())
                .add("height", report.height());
        JsonObjectBuilder output =
                Json.createObjectBuilder().add("name", report.outputName()).add("kind", report.kind());
        return Json.createObjectBuilder(manifest)
                .add("input", input)
                .add("output", output)
                .build();
    }
}
