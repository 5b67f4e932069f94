package org.lepi.model.prediction;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.identity.JsonParts;

/**
 * What the sender knows about the moment of the photograph; every part may be missing.
 *
 * @param latitude degrees north, WGS 84, −90 to 90; only together with the longitude
 * @param longitude degrees east, WGS 84, −180 to 180
 * @param observedOn day of the observation at its place
 * @param place in words, at most 500 characters
 * @param note in words, at most 2000 characters
 */
public record Observation(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable LocalDate observedOn,
        @Nullable String place,
        @Nullable String note) {
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_NOTE = 2000;

    /** Nothing is known. */
    public static final Observation NONE = new Observation(null, null, null, null, null);

    /** Fails with INVALID_INPUT, naming every part that is out of its range. */
    public Observation {
        List<Violation> violations = new ArrayList<>();
        if ((latitude == null) != (longitude == null)) {
            violations.add(new Violation(latitude == null ? "latitude" : "longitude", "is missing beside the other"));
        }
        checkDegrees("latitude", latitude, 90, violations);
        checkDegrees("longitude", longitude, 180, violations);
        checkLength("place", place, LONGEST_PLACE, violations);
        checkLength("note", note, LONGEST_NOTE, violations);
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The observation is not valid.", violations);
        }
    }

    /** The parts that are known. */
    public JsonObject toJson() {
        JsonObjectBuilder json = JsonParts.object();
        if (latitude != null && longitude != null) {
            json.add("latitude", latitude).add("longitude", longitude);
        }
        if (observedOn != null) {
            json.add("observedOn", observedOn.toString());
        }
        if (place != null) {
            json.add("place", place);
        }
        if (note != null) {
            json.add("note", note);
        }
        return json.build();
    }

    /** Reads what {@link #toJson()} wrote. */
    public static Observation fromJson(JsonObject json) {
        String day = json.getString("observedOn", null);
        return new Observation(
                number(json, "latitude"),
                number(json, "longitude"),
                day == null ? null : LocalDate.parse(day),
                json.getString("place", null),
                json.getString("note", null));
    }

    private static @Nullable Double number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonNumber(name).doubleValue() : null;
    }

    private static void checkDegrees(String name, @Nullable Double degrees, int most, List<Violation> violations) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            violations.add(new Violation(name, "must be from -" + most + " to " + most + " degrees"));
        }
    }

    private static void checkLength(String name, @Nullable String text, int most, List<Violation> violations) {
        if (text != null && text.length() > most) {
            violations.add(new Violation(name, "must have at most " + most + " characters"));
        }
    }
}
