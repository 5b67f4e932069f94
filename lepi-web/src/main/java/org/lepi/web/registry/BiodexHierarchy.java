package org.lepi.web.registry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.taxonomy.Rank;

/**
 * A frozen hierarchy as the BioDex API writes it: the taxa of a rank are numbered in the order of the tree, a species'
 * number is its class. It knows four ranks; a place that has no taxon of a rank is null.
 */
final class BiodexHierarchy {
    private static final List<Rank> ABOVE_SPECIES = List.of(Rank.GENUS, Rank.SUBFAMILY, Rank.FAMILY);

    private final TaxonTree tree;
    private final Map<Integer, Integer> numberOfNode = new HashMap<>();
    private final Map<Rank, List<Integer>> nodesOfRank = new HashMap<>();

    BiodexHierarchy(TaxonTree tree) {
        this.tree = tree;
        for (Rank rank : ABOVE_SPECIES) {
            List<Integer> nodes = new ArrayList<>();
            for (int node = 0; node < tree.size(); node++) {
                if (rank.name().equals(tree.node(node).rank())) {
                    numberOfNode.put(node, nodes.size());
                    nodes.add(node);
                }
            }
            nodesOfRank.put(rank, nodes);
        }
    }

    /** {@code {"0": taxon, …}} for each class that is a taxon. */
    JsonObject speciesKeyMap() {
        JsonObjectBuilder map = Json.createObjectBuilder();
        for (int c = 0; c < tree.classCount(); c++) {
            UUID taxon = tree.node(tree.nodeOfClass(c)).taxonId();
            if (taxon != null) {
                map.add(Integer.toString(c), taxon.toString());
            }
        }
        return map.build();
    }

    /** The genus of each class, the subfamily of each genus, the family of each subfamily. */
    JsonObject classHierarchyMap() {
        JsonArrayBuilder genera = Json.createArrayBuilder();
        for (int c = 0; c < tree.classCount(); c++) {
            genera.add(numberAbove(tree.nodeOfClass(c), Rank.GENUS));
        }
        return Json.createObjectBuilder()
                .add("genus", genera)
                .add("subfamily", parents(Rank.GENUS, Rank.SUBFAMILY))
                .add("family", parents(Rank.SUBFAMILY, Rank.FAMILY))
                .build();
    }

    private JsonArrayBuilder parents(Rank rank, Rank above) {
        JsonArrayBuilder parents = Json.createArrayBuilder();
        nodesOfRank.getOrDefault(rank, List.of()).forEach(node -> parents.add(numberAbove(node, above)));
        return parents;
    }

    /** For each class: class, genus, subfamily, family. */
    JsonArray encodedHierarchy() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int c = 0; c < tree.classCount(); c++) {
            JsonArrayBuilder row = Json.createArrayBuilder().add(c);
            for (Rank rank : ABOVE_SPECIES) {
                row.add(numberAbove(tree.nodeOfClass(c), rank));
            }
            rows.add(row);
        }
        return rows.build();
    }

    private JsonValue numberAbove(int start, Rank rank) {
        for (int node = start; node != TaxonTree.NONE; node = tree.parent(node)) {
            if (rank.name().equals(tree.node(node).rank())) {
                return Json.createValue(numberOfNode.getOrDefault(node, 0));
            }
        }
        return JsonValue.NULL;
    }
}
