package org.lepi.launcher.prediction;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;

/** An answer of {@code POST /v1/predictions} for people: which model, how fast, and the species in their order. */
public final class IdentificationTable {
    private static final double SMALLEST_SHOWN = 0.001;

    private final JsonObject answer;

    public IdentificationTable(JsonObject answer) {
        this.answer = answer;
    }

    /** Several lines, each ended. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row("#", "species", "vernacular name", "family", "probability");
        for (JsonObject result : answer.getJsonArray("results").getValuesAs(JsonObject.class)) {
            JsonObject taxon = result.getJsonObject("taxon");
            table.row(
                    Integer.toString(result.getInt("position")),
                    text(taxon, "scientificName"),
                    text(taxon, "vernacularName"),
                    family(result),
                    share(result.getJsonNumber("probability").doubleValue()));
        }
        return table.toString();
    }

    /** The model and the milliseconds, on one line. */
    public String heading() {
        JsonObject model = answer.getJsonObject("model");
        StringBuilder heading = new StringBuilder("model ");
        heading.append(text(model, "name")).append(' ').append(text(model, "version"));
        if (answer.get("timings") instanceof JsonObject timings
                && timings.get("totalMillis") instanceof JsonNumber total) {
            heading.append(String.format(Locale.ROOT, ", %.0f ms", total.doubleValue()));
        }
        return heading.toString();
    }

    /** In per cent with one decimal, never rounded to nothing or to certainty. */
    private static String share(double probability) {
        if (probability < SMALLEST_SHOWN) {
            return "< 0.1 %";
        }
        return probability > 1 - SMALLEST_SHOWN && probability < 1
                ? "> 99.9 %"
                : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    private static String family(JsonObject result) {
        return result.getJsonArray("lineage").getValuesAs(JsonObject.class).stream()
                .filter(step -> text(step, "rank").equals("family"))
                .map(step -> text(step, "scientificName"))
                .findFirst()
                .orElse("");
    }

    /** Empty for null, which the API answers for labels that are no taxa. */
    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string ? string.getString() : "";
    }
}
