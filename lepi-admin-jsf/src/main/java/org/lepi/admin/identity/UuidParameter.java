package org.lepi.admin.identity;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** An identifier in an address; an empty one is none. */
@FacesConverter("lepi.uuid")
public class UuidParameter implements Converter<UUID> {
    @Override
    public @Nullable UUID getAsObject(FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is nothing with the identifier " + text + ".", wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
