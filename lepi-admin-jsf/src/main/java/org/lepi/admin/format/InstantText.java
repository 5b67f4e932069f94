package org.lepi.admin.format;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A moment to the second, in UTC, as the logs have it; none is "never". */
@FacesConverter("lepi.instant")
public class InstantText implements Converter<Instant> {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String text) {
        throw new UnsupportedOperationException("moments are only shown");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Instant instant) {
        return instant == null ? "never" : SECONDS.format(instant);
    }
}
