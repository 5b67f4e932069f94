package org.lepi.model.prediction;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as it is stored: numbers of nodes only. The names belong to the model version's frozen hierarchy, which
 * is kept as long as the version, so that an answer of any length stays small and can always be explained.
 *
 * @param order how the answers are ordered
 * @param ranked nodes of the answers, best first
 * @param probabilities of the answers and of every node above them, 0 to 1
 */
public record RankedNodes(AnswerOrder order, List<Integer> ranked, Map<Integer, Double> probabilities) {
    /** Fails when an answer has no probability. */
    public RankedNodes {
        ranked = List.copyOf(ranked);
        probabilities = Map.copyOf(probabilities);
        if (!probabilities.keySet().containsAll(ranked)) {
            throw new IllegalArgumentException("An answer has no probability");
        }
    }

    /** For the column of the record. */
    public JsonObject toJson() {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        ranked.forEach(nodes::add);
        JsonObjectBuilder values = Json.createObjectBuilder();
        probabilities.forEach((node, probability) -> values.add(node.toString(), probability));
        return Json.createObjectBuilder()
                .add("order", order.name())
                .add("ranked", nodes)
                .add("probabilities", values)
                .build();
    }

    /** Reads what {@link #toJson()} wrote. */
    public static RankedNodes fromJson(JsonObject json) {
        Map<Integer, Double> probabilities = new LinkedHashMap<>();
        json.getJsonObject("probabilities")
                .forEach((node, value) -> probabilities.put(Integer.valueOf(node), ((JsonNumber) value).doubleValue()));
        return new RankedNodes(
                AnswerOrder.valueOf(json.getString("order")),
                json.getJsonArray("ranked").getValuesAs(JsonNumber::intValue),
                probabilities);
    }
}
