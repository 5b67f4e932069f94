package org.lepi.admin.format;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A probability in per cent with one decimal; what rounds to nothing or to certainty without being it is told so. */
@FacesConverter("lepi.probability")
public class ProbabilityText implements Converter<Double> {
    private static final double SMALLEST_SHOWN = 0.001;

    @Override
    public Double getAsObject(FacesContext context, UIComponent component, String text) {
        throw new UnsupportedOperationException("probabilities are only shown");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Double probability) {
        if (probability == null) {
            return "";
        }
        if (probability < SMALLEST_SHOWN) {
            return "< 0.1 %";
        }
        return probability > 1 - SMALLEST_SHOWN && probability < 1
                ? "> 99.9 %"
                : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }
}
