package org.lepi.web.prediction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.Observation;
import org.lepi.web.media.Form;

/** Reads what comes with the image: {@code latitude}, {@code longitude}, {@code observedOn}, {@code place}, {@code note}. */
final class ObservationForm {
    private final Form form;

    ObservationForm(Form form) {
        this.form = form;
    }

    /** Fails with INVALID_INPUT, naming every wrong field. */
    Observation read() {
        Double latitude = number("latitude");
        Double longitude = number("longitude");
        LocalDate observedOn = day("observedOn");
        String place = form.text("place");
        String note = form.text("note");
        form.check();
        return new Observation(latitude, longitude, observedOn, place, note);
    }

    private @Nullable Double number(String field) {
        String text = form.text(field);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            form.refuse(field, "must be a number of degrees with a decimal point");
            return null;
        }
    }

    private @Nullable LocalDate day(String field) {
        String text = form.text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            form.refuse(field, "must be a date such as 2026-07-31");
            return null;
        }
    }
}
