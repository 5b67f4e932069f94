package org.lepi.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lepi.web.openapi.Resources.Operation;

class OpenApiDocumentTest {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonObject document = new OpenApiDocument().json();

    @Test
    void everyOperationIsDescribedAndNoOther() throws IOException {
        Set<String> coded = Resources.operations().stream().map(Operation::key).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(coded), documented().keySet());
    }

    @Test
    void thePermissionsAreThoseThatTheResourcesAskFor() throws IOException {
        for (Operation operation : Resources.operations()) {
            JsonObject described = documented(operation);
            assertEquals(operation.permissions(), texts(described.getJsonArray("x-permissions")), operation.key());
            assertEquals(operation.isOpen(), described.containsKey("security"), operation.key());
        }
    }

    @Test
    void everyParameterIsDescribed() throws IOException {
        for (Operation operation : Resources.operations()) {
            Set<String> described = parameters(operation)
                    .filter(parameter -> "query".equals(parameter.getString("in")))
                    .map(parameter -> parameter.getString("name"))
                    .collect(Collectors.toSet());
            assertTrue(described.containsAll(operation.queryParameters()), operation.key() + " " + described);
            parameters(operation)
                    .forEach(parameter -> assertFalse(
                            parameter.getString("description", "").isBlank(), operation.key() + " " + parameter));
        }
    }

    @Test
    void everyMediaTypeOfABodyIsDescribed() throws IOException {
        Map<String, Set<String>> coded = new TreeMap<>();
        Resources.operations().forEach(operation -> coded.computeIfAbsent(operation.key(), key -> new TreeSet<>())
                .addAll(operation.mediaTypes()));
        coded.forEach((key, mediaTypes) -> {
            JsonObject operation = documented().getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT);
            JsonObject body = operation.containsKey("requestBody")
                    ? resolved(operation.getJsonObject("requestBody")).getJsonObject("content")
                    : JsonValue.EMPTY_JSON_OBJECT;
            assertEquals(mediaTypes, body.keySet(), key);
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryExampleIsUsed() {
        List<String> references = new ArrayList<>();
        collectReferences(document, references);
        references.forEach(reference ->
                resolved(Json.createObjectBuilder().add("$ref", reference).build()));
        for (String example :
                document.getJsonObject("components").getJsonObject("examples").keySet()) {
            assertTrue(references.contains("#/components/examples/" + example), example);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertTrue(document.getJsonObject("info").getString("version").matches("\\d+\\.\\d+.*"));
    }

    private Map<String, JsonObject> documented() {
        Map<String, JsonObject> operations = new TreeMap<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
                    if (VERBS.contains(verb)) {
                        operations.put(verb.toUpperCase(java.util.Locale.ROOT) + " " + path, operation.asJsonObject());
                    }
                }));
        return operations;
    }

    private JsonObject documented(Operation operation) {
        return documented().getOrDefault(operation.key(), JsonValue.EMPTY_JSON_OBJECT);
    }

    private Stream<JsonObject> parameters(Operation operation) {
        JsonObject path = document.getJsonObject("paths").getJsonObject(operation.path());
        return Stream.of(path, documented(operation))
                .flatMap(holder -> holder.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream())
                .map(parameter -> resolved(parameter.asJsonObject()));
    }

    private JsonObject resolved(JsonObject object) {
        String reference = object.getString("$ref", "");
        return reference.isEmpty()
                ? object
                : Json.createPointer(reference.substring(1)).getValue(document).asJsonObject();
    }

    private static void collectReferences(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) member).getString());
                } else {
                    collectReferences(member, references);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(member -> collectReferences(member, references));
        }
    }

    private static Set<String> texts(@Nullable JsonArray array) {
        return array == null
                ? Set.of()
                : array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet());
    }
}
