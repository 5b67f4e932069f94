package org.lepi.model.prediction;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lepi.model.identity.JsonParts;

/**
 * An answer as it is stored: numbers of nodes only. The names belong to the model version's frozen hierarchy, which
 * is kept as long as the version, so that an answer of any length stays small and can always be explained.
 *
 * @param order how the answers are ordered
 * @param paths of the answers, best first, at least one: the nodes from the root down to the answer
 * @param probabilities of every node of a path, 0 to 1
 */
public record RankedNodes(AnswerOrder order, List<List<Integer>> paths, Map<Integer, Double> probabilities) {
    /** Fails when there is no answer, or a node has no probability. */
    public RankedNodes {
        paths = List.copyOf(paths);
        probabilities = Map.copyOf(probabilities);
        if (paths.isEmpty() || !paths.stream().allMatch(probabilities.keySet()::containsAll)) {
            throw new IllegalArgumentException("There is no answer, or a node has no probability");
        }
    }

    /** The node of the first answer. */
    public int best() {
        List<Integer> path = paths.get(0);
        return path.get(path.size() - 1);
    }

    /** For the column of the record. */
    public JsonObject toJson() {
        JsonArrayBuilder lists = JsonParts.array();
        paths.forEach(path -> lists.add(JsonParts.array(path)));
        JsonObjectBuilder values = JsonParts.object();
        probabilities.forEach((node, probability) -> values.add(node.toString(), probability));
        return JsonParts.object()
                .add("order", order.name())
                .add("paths", lists)
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
                json.getJsonArray("paths").getValuesAs(JsonArray.class).stream()
                        .map(path -> path.getValuesAs(JsonNumber::intValue))
                        .toList(),
                probabilities);
    }
}
