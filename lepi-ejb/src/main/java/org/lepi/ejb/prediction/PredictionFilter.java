package org.lepi.ejb.prediction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.prediction.PredictionRecord;

/**
 * Which predictions are wanted; a part that is null is no condition.
 *
 * @param owner account; a caller who is no staff gets the own ones whatever stands here
 * @param model name of the prediction model
 * @param version label of its version
 * @param confirmed whether a person has confirmed
 * @param from not before this
 * @param to before this
 */
public record PredictionFilter(
        @Nullable UUID owner,
        @Nullable String model,
        @Nullable String version,
        PredictionRecord.@Nullable State state,
        @Nullable Boolean confirmed,
        @Nullable String reference,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** No condition at all. */
    public static final PredictionFilter ALL = new PredictionFilter(null, null, null, null, null, null, null, null);
}
