package org.lepi.model.prediction;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.lepi.model.identity.JsonParts;

/** Keeps an answer in a jsonb column; the JDBC URL must have {@code stringtype=unspecified}. */
@Converter
public class RankedNodesConverter implements AttributeConverter<RankedNodes, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable RankedNodes answer) {
        return answer == null ? null : answer.toJson().toString();
    }

    @Override
    public @Nullable RankedNodes convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : RankedNodes.fromJson(JsonParts.parse(column.toString()));
    }
}
