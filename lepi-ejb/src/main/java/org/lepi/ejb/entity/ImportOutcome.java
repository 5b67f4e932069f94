package org.lepi.ejb.entity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.lepi.model.identity.JsonParts;

/**
 * What an import did, or would do.
 *
 * @param wrong how many rows are wrong; none of an import that was kept
 * @param changes the first objects that are made or changed
 * @param skipped rows that say nothing, with the reason
 * @param errors the first rows that are wrong
 */
public record ImportOutcome(
        int created, int updated, int unchanged, int wrong, List<Line> changes, List<Line> skipped, List<Line> errors) {
    private static final int LISTED = 1000;

    /**
     * Something to tell about one line.
     *
     * @param line counted from 1, the header being the first
     * @param label what the object is called; empty where that is not known
     * @param words what is new or wrong
     */
    public record Line(long line, String label, String words) {}

    public ImportOutcome {
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
        errors = List.copyOf(errors);
    }

    /** With all that is wrong. */
    public ImportOutcome(
            int created, int updated, int unchanged, List<Line> changes, List<Line> skipped, List<Line> errors) {
        this(created, updated, unchanged, errors.size(), changes, skipped, errors);
    }

    /** For keeping; of each list the first {@value #LISTED}. */
    JsonObject json() {
        return JsonParts.object()
                .add("created", created)
                .add("updated", updated)
                .add("unchanged", unchanged)
                .add("wrong", wrong)
                .add("changes", array(changes))
                .add("skipped", array(skipped))
                .add("errors", array(errors))
                .build();
    }

    private static JsonArrayBuilder array(List<Line> lines) {
        JsonArrayBuilder array = JsonParts.array();
        lines.stream()
                .limit(LISTED)
                .forEach(line -> array.add(JsonParts.object()
                        .add("line", line.line())
                        .add("label", line.label())
                        .add("words", line.words())));
        return array;
    }

    /** The same as it was kept. */
    public static ImportOutcome of(JsonObject json) {
        return new ImportOutcome(
                json.getInt("created"),
                json.getInt("updated"),
                json.getInt("unchanged"),
                json.getInt("wrong"),
                lines(json, "changes"),
                lines(json, "skipped"),
                lines(json, "errors"));
    }

    private static List<Line> lines(JsonObject json, String name) {
        return json.getJsonArray(name).stream()
                .map(JsonValue::asJsonObject)
                .map(line -> new Line(
                        line.getJsonNumber("line").longValue(), line.getString("label"), line.getString("words")))
                .toList();
    }
}
