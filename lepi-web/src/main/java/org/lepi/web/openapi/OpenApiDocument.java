package org.lepi.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The OpenAPI document: what holds for all operations, the paths of each feature, and the examples, which are answers of
 * a server with the demonstration data. All of them are files beside this class.
 */
final class OpenApiDocument {
    private static final List<String> PARTS =
            List.of("document", "prediction", "taxonomy", "media", "registry", "account", "user", "job", "site");

    private final Map<String, Object> root = new LinkedHashMap<>();

    OpenApiDocument() {
        PARTS.forEach(part -> merge(root, object(load(part + ".yaml"))));
        Map<String, Object> examples = object(object(root.get("components")).get("examples"));
        examples.forEach((name, example) -> object(example).put("value", load("examples/" + name + ".json")));
    }

    JsonObject json() {
        return Json.createObjectBuilder(root).build();
    }

    String yaml() {
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(root);
    }

    /** Objects are merged member by member; nothing else may be said twice. */
    private static void merge(Map<String, Object> whole, Map<String, Object> part) {
        part.forEach((name, value) -> {
            Object present = whole.putIfAbsent(name, value);
            if (present instanceof Map) {
                merge(object(present), object(value));
            } else if (present != null) {
                throw new IllegalStateException(name + " is said twice");
            }
        });
    }

    @SuppressWarnings("unchecked") // keys of YAML objects are texts here
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IllegalStateException(value + " is no object");
    }

    private static Object load(String file) {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
