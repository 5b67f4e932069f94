package org.lepi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the API as a partner's tools read it, against the answers of the running server. */
@ExtendWith(RunningLepi.class)
class OpenApiIT {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> OPTIONAL = Set.of("lastUsedAt", "clientId", "email", "acceptedId");

    @Test
    void itIsYamlOrJsonAsTheClientAsks() throws IOException, InterruptedException {
        assertEquals("application/yaml", Api.anonymous().get("/openapi").mediaType());
        Api.Answer json = Api.anonymous().getAs("/openapi", "application/json");
        assertEquals("application/json", json.mediaType());
        assertEquals("lepi", json.json().getJsonObject("info").getString("title"));
    }

    @Test
    void aWellKeptParserFindsNothingWrong() throws IOException, InterruptedException {
        for (String mediaType : List.of("application/yaml", "application/json")) {
            String text = Api.anonymous().getAs("/openapi", mediaType).body();
            SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
            assertNotNull(result.getOpenAPI(), mediaType);
            assertEquals(List.of(), result.getMessages(), mediaType);
        }
    }

    @Test
    void everyOperationHasASummaryAndAnExampleOfItsSuccess() throws IOException, InterruptedException {
        JsonObject document = document();
        Map<String, JsonObject> operations = operations(document);
        assertTrue(operations.size() > 50, operations.keySet().toString());
        operations.forEach((name, operation) -> {
            assertFalse(operation.getString("summary", "").isBlank(), name);
            JsonObject success = success(document, operation);
            JsonObject json = content(success).getJsonObject("application/json");
            assertTrue(
                    json == null
                            ? content(success).isEmpty() || content(success).containsKey("image/*")
                            : json.containsKey("example") || json.containsKey("examples"),
                    name);
        });
    }

    /** Every list and every single thing that needs no identifier, on the demonstration data. */
    @Test
    void answersHaveTheMembersOfTheirExamples() throws IOException, InterruptedException {
        JsonObject document = document();
        Api operator = Api.asOperator();
        operator.post("/pred-api/v1/predictions?reference=openapi", "image/png", Samples.plain("png", 64, 64));
        operator.postJson(
                "/pred-api/auth/registration",
                Json.createObjectBuilder().add("email", "openapi@example.org").build());
        lock(operator);
        int compared = 0;
        for (Map.Entry<String, JsonObject> entry : operations(document).entrySet()) {
            String path =
                    entry.getKey().substring(entry.getKey().indexOf(' ') + 1).replace("{rank}", "genus");
            JsonObject json = content(success(document, entry.getValue())).getJsonObject("application/json");
            if (entry.getKey().startsWith("get ") && !path.contains("{") && json != null) {
                String query = path.endsWith("query-species-by-name") ? "?genus=Vanessa" : "";
                Api.Answer answer = operator.get(path + query);
                assertEquals(200, answer.status(), path + ": " + answer.body());
                assertEquals(members(example(document, json), "", 1), members(read(answer.body()), "", 1), path);
                compared++;
            }
        }
        assertTrue(compared >= 12, "compared " + compared);
    }

    /** So that there is a lock to list. */
    private static void lock(Api api) throws IOException, InterruptedException {
        JsonObject wrong = Json.createObjectBuilder()
                .add("email", "openapi@example.org")
                .add("password", "wrong")
                .build();
        for (int attempt = 0; attempt < 5; attempt++) {
            api.postJson("/pred-api/auth/token", wrong);
        }
    }

    /** Members of objects and of the first element of lists, as deep as no observation or confirmation reaches. */
    private static Set<String> members(JsonValue value, String path, int depth) {
        Set<String> members = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.keySet().stream().filter(name -> !OPTIONAL.contains(name)).forEach(name -> members.add(path + name));
            if (depth > 0) {
                object.forEach((name, member) -> members.addAll(members(member, path + name + "/", depth - 1)));
            }
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            members.addAll(members(array.get(0), path + "0/", depth - 1));
        }
        return members;
    }

    private static JsonObject document() throws IOException, InterruptedException {
        return Api.anonymous().getAs("/openapi", "application/json").json();
    }

    private static Map<String, JsonObject> operations(JsonObject document) {
        Map<String, JsonObject> operations = new TreeMap<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
                    if (VERBS.contains(verb)) {
                        operations.put(verb + " " + path, operation.asJsonObject());
                    }
                }));
        return operations;
    }

    private static JsonObject success(JsonObject document, JsonObject operation) {
        JsonObject responses = operation.getJsonObject("responses");
        String status = responses.keySet().stream()
                .filter(code -> code.startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no success: " + operation));
        return resolved(document, responses.getJsonObject(status));
    }

    private static JsonObject content(JsonObject response) {
        return response.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static JsonValue example(JsonObject document, JsonObject mediaType) {
        JsonObject example =
                mediaType.getJsonObject("examples").values().iterator().next().asJsonObject();
        return resolved(document, example).getValue("/value");
    }

    private static JsonObject resolved(JsonObject document, JsonObject object) {
        return object.containsKey("$ref")
                ? Json.createPointer(object.getString("$ref").substring(1))
                        .getValue(document)
                        .asJsonObject()
                : object;
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
