package org.lepi.model.identity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;

/**
 * Makes JSON with one provider. {@link jakarta.json.Json} searches the class path for a provider whenever a part is made;
 * inside the server an answer of some hundred parts spent more time on that than on the network.
 */
public final class JsonParts {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonString text(String value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber number(double value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber number(long value) {
        return PROVIDER.createValue(value);
    }

    /**
     * Reads an object.
     *
     * @throws jakarta.json.JsonException for a text that is none
     */
    public static JsonObject parse(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
