package org.lepi.ejb.prediction;

import org.lepi.model.registry.TaxonTree;

/**
 * How probable it is that the image shows a taxon.
 *
 * @param taxon as the model version's hierarchy was frozen
 * @param probability 0 to 1
 */
public record TaxonProbability(TaxonTree.Node taxon, double probability) {}
