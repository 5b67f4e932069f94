package org.lepi.ejb.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.media.ExampleImage;

/**
 * One answer.
 *
 * @param answer the species, or the label where it is no taxon
 * @param lineage from the root to the answer's parent, each at least as probable as the next
 * @param card what is known of the taxon today; null for a label that is no taxon and for a taxon that is gone
 */
public record RankedTaxon(
        TaxonProbability answer,
        List<TaxonProbability> lineage,
        @Nullable TaxonCard card,
        List<ExampleImage> exampleImages) {}
