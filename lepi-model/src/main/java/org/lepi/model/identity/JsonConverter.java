package org.lepi.model.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Keeps a JSON object in a jsonb column; the JDBC URL must have {@code stringtype=unspecified}. */
@Converter
public class JsonConverter implements AttributeConverter<JsonObject, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable JsonObject object) {
        return object == null ? null : object.toString();
    }

    @Override
    public @Nullable JsonObject convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(column.toString()))) {
            return reader.readObject();
        }
    }
}
