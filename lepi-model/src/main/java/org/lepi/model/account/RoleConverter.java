package org.lepi.model.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a role as its word. */
@Converter
public class RoleConverter implements AttributeConverter<Role, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
        return role == null ? null : role.word();
    }

    @Override
    public @Nullable Role convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Role.of(column);
    }
}
