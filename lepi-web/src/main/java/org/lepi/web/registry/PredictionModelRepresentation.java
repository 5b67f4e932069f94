package org.lepi.web.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.ModelVersion;

/** A model version with the fields of the BioDex API: maps are JSON in text, pixels are on the scale 0…1. */
final class PredictionModelRepresentation {
    private static final double WHITE = 255;

    private PredictionModelRepresentation() {}

    static JsonObjectBuilder brief(ModelVersion version) {
        InputContract input = version.manifest().input();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", version.id().toString())
                .add("name", version.model().name())
                .add("version", version.label())
                .add("description", version.manifest().description())
                .add("created_date", version.createdAt().toString())
                .add("rgb_mean_values", onScaleOfOne(input.mean()))
                .add("stddev_rgb_values", onScaleOfOne(input.standardDeviation()));
        return version.createdBy() == null
                ? json.addNull("added_by")
                : json.add("added_by", version.createdBy().toString());
    }

    static JsonObject complete(ModelVersion version) {
        BiodexHierarchy hierarchy = new BiodexHierarchy(version.tree());
        return brief(version)
                .add("species_key_map", hierarchy.speciesKeyMap().toString())
                .add("class_hierarchy_map", hierarchy.classHierarchyMap().toString())
                .add("encoded_hierarchy", hierarchy.encodedHierarchy().toString())
                .build();
    }

    private static String onScaleOfOne(float[] values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (float value : values) {
            array.add(value / WHITE);
        }
        return array.build().toString();
    }
}
