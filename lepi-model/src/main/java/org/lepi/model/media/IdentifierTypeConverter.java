package org.lepi.model.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the type of an identifier as its code. */
@Converter(autoApply = true)
public class IdentifierTypeConverter implements AttributeConverter<IdentifierType, String> {
    @Override
    public String convertToDatabaseColumn(IdentifierType type) {
        return type.code();
    }

    @Override
    public IdentifierType convertToEntityAttribute(String code) {
        return IdentifierType.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("Unknown identifier type " + code));
    }
}
