package org.lepi.ejb.prediction;

import org.lepi.model.registry.TaxonTree;

/**
 * The roll-up: P(taxon) = Σ P(species below it) for every node of the tree, over all leaves and before anything is
 * cut off, so that a parent is the sum of its children (± 1e-6). Owns its array.
 */
public final class TaxonProbabilities {
    private final TaxonTree tree;
    private final double[] ofNode;

    /** Sums all species up to the roots. */
    public TaxonProbabilities(SpeciesProbabilities species) {
        tree = species.tree();
        ofNode = tree.sumUp(species.values());
    }

    TaxonTree tree() {
        return tree;
    }

    /** 0 to 1. */
    public double of(int node) {
        return ofNode[node];
    }
}
