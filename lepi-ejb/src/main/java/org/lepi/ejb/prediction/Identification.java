package org.lepi.ejb.prediction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.RankedNodes;

/**
 * The answer: the ranked species with the probability of each and of every taxon above it. It holds the
 * first of them; every probability was summed up over all species before.
 */
public final class Identification {
    /** Longest answer that a client may ask for. */
    public static final int MOST = 100;

    /** How many species are kept at least, where there are as many; what follows has next to no probability. */
    public static final int KEPT = 20;

    private final RankedNodes ranked;

    /**
     * Ranks the species in the given order.
     *
     * @param top how many are asked for
     */
    public Identification(TaxonProbabilities probabilities, AnswerOrder order, int top) {
        List<List<Integer>> paths = new Ranking(probabilities, Math.max(KEPT, top))
                .by(order).stream()
                        .map(leaf -> Arrays.stream(probabilities.tree().path(leaf))
                                .boxed()
                                .toList())
                        .toList();
        Map<Integer, Double> shown = new HashMap<>();
        paths.forEach(path -> path.forEach(node -> shown.put(node, probabilities.of(node))));
        ranked = new RankedNodes(order, paths, shown);
    }

    /** In numbers of nodes, as the record keeps it. */
    public RankedNodes ranked() {
        return ranked;
    }
}
