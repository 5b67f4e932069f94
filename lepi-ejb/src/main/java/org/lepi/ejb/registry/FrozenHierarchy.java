package org.lepi.ejb.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.registry.TaxonTree.Node;
import org.lepi.model.taxonomy.Taxon;

/**
 * Builds the tree that a version is registered with. A class whose taxon also stands above another class, or is the
 * taxon of another class too, becomes an unranked leaf below that taxon, so that every class stays a leaf of its own. A
 * label that is no taxon becomes a root.
 */
final class FrozenHierarchy {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<UUID, Integer> placed = new HashMap<>();

    private FrozenHierarchy() {}

    /**
     * The tree of a model.
     *
     * @param labels as the manifest gives them
     * @param names the scientific name in each label
     * @param lineages root first, the taxon itself last, by scientific name; names without a taxon are left out
     */
    static TaxonTree of(List<String> labels, List<String> names, Map<String, List<Taxon>> lineages) {
        FrozenHierarchy hierarchy = new FrozenHierarchy();
        Set<UUID> shared = shared(names, lineages);
        for (int c = 0; c < names.size(); c++) {
            List<Taxon> lineage = lineages.getOrDefault(names.get(c), List.of());
            if (lineage.isEmpty()) {
                hierarchy.nodes.add(new Node(TaxonTree.NONE, c, null, null, labels.get(c), ""));
                continue;
            }
            Taxon taxon = lineage.get(lineage.size() - 1);
            if (shared.contains(taxon.id())) {
                int parent = hierarchy.place(lineage);
                hierarchy.nodes.add(new Node(parent, c, null, null, labels.get(c), ""));
            } else {
                int parent = hierarchy.place(lineage.subList(0, lineage.size() - 1));
                hierarchy.nodes.add(node(parent, c, taxon));
            }
        }
        return new TaxonTree(hierarchy.nodes);
    }

    /** Taxa that cannot be the leaf of a class: they stand above another class, or two classes have them. */
    private static Set<UUID> shared(List<String> names, Map<String, List<Taxon>> lineages) {
        Set<UUID> shared = new HashSet<>();
        Map<UUID, Integer> classesOf = new LinkedHashMap<>();
        for (String name : names) {
            List<Taxon> lineage = lineages.getOrDefault(name, List.of());
            ids(lineage.subList(0, Math.max(0, lineage.size() - 1))).forEach(shared::add);
            if (!lineage.isEmpty()
                    && classesOf.merge(lineage.get(lineage.size() - 1).id(), 1, Integer::sum) > 1) {
                shared.add(lineage.get(lineage.size() - 1).id());
            }
        }
        return shared;
    }

    private static List<UUID> ids(Collection<Taxon> taxa) {
        return taxa.stream().map(Taxon::id).toList();
    }

    private int place(List<Taxon> lineage) {
        int parent = TaxonTree.NONE;
        for (Taxon taxon : lineage) {
            Integer present = placed.get(taxon.id());
            if (present == null) {
                present = nodes.size();
                nodes.add(node(parent, TaxonTree.NONE, taxon));
                placed.put(taxon.id(), present);
            }
            parent = present;
        }
        return parent;
    }

    private static Node node(int parent, int classIndex, Taxon taxon) {
        return new Node(
                parent, classIndex, taxon.id(), taxon.rank().name(), taxon.scientificName(), taxon.authorship());
    }
}
