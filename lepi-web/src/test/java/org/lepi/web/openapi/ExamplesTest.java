package org.lepi.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Examples have the members that their schemas describe: none too many, and all that are required. */
class ExamplesTest {
    private final JsonObject document = new OpenApiDocument().json();
    private int compared;

    @Test
    void examplesFitTheirSchemas() {
        visit(document.getJsonObject("paths"), "");
        visit(document.getJsonObject("components").getJsonObject("responses"), "");
        visit(document.getJsonObject("components").getJsonObject("requestBodies"), "");
        assertTrue(compared > 50, "compared " + compared);
    }

    private void visit(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("schema") && object.containsKey("example")) {
                compare(object.getJsonObject("schema"), object.getValue("/example"), place);
            }
            if (object.containsKey("schema") && object.containsKey("examples")) {
                object.getJsonObject("examples")
                        .forEach((name, example) -> compare(
                                object.getJsonObject("schema"),
                                resolved(example.asJsonObject()).getValue("/value"),
                                place + "/" + name));
            }
            object.forEach((name, member) -> visit(member, place + "/" + name));
        }
    }

    private void compare(JsonObject schema, JsonValue example, String place) {
        compared++;
        if (example instanceof JsonArray array) {
            JsonObject items = resolved(schema).getJsonObject("items");
            array.forEach(item -> compare(items, item, place));
        } else if (example instanceof JsonObject object) {
            Map<String, JsonObject> properties = new HashMap<>();
            Set<String> required = new TreeSet<>();
            JsonValue others = collect(schema, properties, required);
            required.removeAll(object.keySet());
            required.remove("image"); // a file has no example
            assertEquals(Set.of(), required, place + " lacks");
            object.forEach((name, member) -> {
                JsonObject described = properties.containsKey(name)
                        ? properties.get(name)
                        : others instanceof JsonObject any ? any : null;
                assertTrue(described != null || properties.isEmpty(), place + " has " + name);
                if (described != null) {
                    compare(described, member, place + "." + name);
                }
            });
        }
    }

    /** The properties and required members, its own and those taken from others; what all other members are. */
    private JsonValue collect(JsonObject reference, Map<String, JsonObject> properties, Set<String> required) {
        JsonObject schema = resolved(reference);
        schema.getOrDefault("allOf", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(part -> collect(part.asJsonObject(), properties, required));
        schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, property) -> properties.put(name, property.asJsonObject()));
        schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString.class)
                .forEach(name -> required.add(name.getString()));
        return schema.getOrDefault("additionalProperties", JsonValue.FALSE);
    }

    private JsonObject resolved(JsonObject object) {
        String reference = object.getString("$ref", "");
        return reference.isEmpty()
                ? object
                : resolved(Json.createPointer(reference.substring(1))
                        .getValue(document)
                        .asJsonObject());
    }
}
