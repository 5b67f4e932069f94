package org.lepi.model.identity;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
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
        return JsonParts.parse(column.toString());
    }
}
