package org.lepi.ejb.prediction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lepi.ejb.registry.ModelLease;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.registry.TaxonTree;

/**
 * The names behind the numbers of an answer, as its model version was frozen with them.
 *
 * @param nodes those that an answer shows, by their number
 */
record FrozenNames(VersionName version, Map<Integer, TaxonTree.Node> nodes) {
    /** The names of an answer whose version is in memory. */
    static FrozenNames of(ModelLease model, RankedNodes answer) {
        TaxonTree tree = model.tree();
        return new FrozenNames(
                new VersionName(model.name(), model.label()),
                answer.paths().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.toMap(node -> node, tree::node)));
    }

    TaxonTree.Node node(int number) {
        TaxonTree.Node node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("The frozen hierarchy has no node " + number);
        }
        return node;
    }
}
