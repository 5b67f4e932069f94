package org.lepi.ejb.prediction;

import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.TaxonTree;

/**
 * The species map: class probabilities with the tree whose leaves they belong to. That every class is one leaf was
 * checked when the version was registered; here only the number can be wrong.
 */
public final class SpeciesProbabilities {
    private final ClassProbabilities classes;
    private final TaxonTree tree;

    /** Fails with MODEL_INCONSISTENT when the tree has more or fewer classes. */
    public SpeciesProbabilities(ClassProbabilities classes, TaxonTree tree) {
        if (classes.values().length != tree.classCount()) {
            throw new LepiException(
                    FailureKind.MODEL_INCONSISTENT,
                    "The model has " + classes.values().length + " classes and its hierarchy " + tree.classCount()
                            + ".");
        }
        this.classes = classes;
        this.tree = tree;
    }

    TaxonTree tree() {
        return tree;
    }

    /** By class. */
    double[] values() {
        return classes.values();
    }
}
