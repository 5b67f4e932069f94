package org.lepi.model.registry;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException.Violation;

/** Lists everything that a manifest lacks or has wrong, so that its author can put it right in one go. */
public final class ManifestCheck {
    /** Fields that an import can read from the graph's own signature, so a manifest may leave them out. */
    public static final Set<String> DERIVABLE =
            Set.of("input.name", "input.width", "input.height", "output", "output.name", "output.kind", "version");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    /** The words of channels are taken. */
    private static final Pattern VERSION = Pattern.compile("(?!(stable|canary)$)[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private static final String MISSING = "is missing";

    private final JsonObject json;
    private final List<Violation> violations = new ArrayList<>();

    public ManifestCheck(JsonObject json) {
        this.json = json;
    }

    /** Everything that is missing or wrong, in the order of the documentation; empty for a complete manifest. */
    public List<Violation> violations() {
        violations.clear();
        text("name", NAME, "must be 1–63 of a–z, 0–9, '.', '_' and '-'");
        text("version", VERSION, "must be 1–32 letters, digits, '.', '_' and '-', and neither stable nor canary");
        text("licence", Pattern.compile("(?s).*\\S.*"), "must not be empty");
        for (String optional : List.of("title", "description", "source", "artefact", "signature")) {
            check(json, optional, "", v -> v == null || v instanceof JsonString, "must be text");
        }
        input();
        output();
        calibration();
        labels();
        check(json, "metrics", "", v -> v == null || v instanceof JsonObject, "must be an object");
        return List.copyOf(violations);
    }

    /** The violations that no look into the graph can mend. */
    public List<Violation> beyondDerivation() {
        return violations().stream()
                .filter(v -> !(DERIVABLE.contains(v.field()) && v.message().equals(MISSING)))
                .toList();
    }

    private void text(String key, Pattern pattern, String rule) {
        check(
                json,
                key,
                "",
                v -> v instanceof JsonString s && pattern.matcher(s.getString()).matches(),
                rule);
    }

    private void input() {
        if (!(json.get("input") instanceof JsonObject input)) {
            violations.add(new Violation("input", "is missing: an object with mean and standardDeviation"));
            return;
        }
        check(input, "name", "input.", ManifestCheck::isText, "must be text");
        Predicate<@Nullable JsonValue> side = v -> v instanceof JsonNumber n
                && n.isIntegral()
                && n.longValue() >= 1
                && n.longValue() <= InputContract.MAX_SIDE;
        check(input, "width", "input.", side, "must be 1…" + InputContract.MAX_SIDE);
        check(input, "height", "input.", side, "must be 1…" + InputContract.MAX_SIDE);
        check(
                input,
                "channels",
                "input.",
                v -> v == null
                        || (v instanceof JsonString s && Set.of("RGB", "BGR").contains(s.getString())),
                "must be RGB or BGR");
        check(input, "mean", "input.", v -> isTriple(v, -1e6), "must be three numbers on the scale 0…255");
        check(
                input,
                "standardDeviation",
                "input.",
                v -> isTriple(v, Float.MIN_NORMAL),
                "must be three numbers above 0 on the scale 0…255");
    }

    private void output() {
        if (!(json.get("output") instanceof JsonObject output)) {
            violations.add(new Violation("output", json.containsKey("output") ? "must be an object" : MISSING));
            return;
        }
        check(output, "name", "output.", ManifestCheck::isText, "must be text");
        check(
                output,
                "kind",
                "output.",
                v -> v instanceof JsonString s
                        && Set.of("logits", "probabilities").contains(s.getString()),
                "must be logits or probabilities");
    }

    private void calibration() {
        JsonValue calibration = json.get("calibration");
        if (calibration instanceof JsonObject object) {
            check(
                    object,
                    "temperature",
                    "calibration.",
                    v -> v instanceof JsonNumber n && n.doubleValue() >= 1e-3 && n.doubleValue() <= 1e3,
                    "must be 0.001…1000");
        } else if (calibration != null) {
            violations.add(new Violation("calibration", "must be an object with temperature"));
        }
    }

    private void labels() {
        check(
                json,
                "labels",
                "",
                v -> v instanceof JsonArray labels
                        && !labels.isEmpty()
                        && labels.stream().allMatch(ManifestCheck::isText),
                "must be a list of one text for each class, or the name of a file with one in each line");
    }

    private void check(
            JsonObject object, String key, String prefix, Predicate<@Nullable JsonValue> rule, String message) {
        JsonValue value = object.get(key);
        if (!rule.test(value)) {
            violations.add(new Violation(prefix + key, value == null ? MISSING : message));
        }
    }

    private static boolean isText(@Nullable JsonValue value) {
        return value instanceof JsonString s && !s.getString().isBlank();
    }

    private static boolean isTriple(@Nullable JsonValue value, double least) {
        return value instanceof JsonArray array
                && array.size() == InputContract.CHANNELS
                && array.stream().allMatch(v -> v instanceof JsonNumber n && isWithin(n.doubleValue(), least));
    }

    private static boolean isWithin(double number, double least) {
        return number >= least && number <= 1e6;
    }
}
