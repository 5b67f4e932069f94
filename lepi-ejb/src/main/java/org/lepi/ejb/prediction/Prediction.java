package org.lepi.ejb.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.PredictionRecord;

/**
 * A record with the names that its numbers stand for.
 *
 * @param results best first; empty unless the record is DONE
 * @param confirmed what a person says the image shows; null until somebody has
 */
public record Prediction(
        PredictionRecord record,
        VersionName model,
        List<RankedTaxon> results,
        @Nullable ConfirmedName confirmed) {}
