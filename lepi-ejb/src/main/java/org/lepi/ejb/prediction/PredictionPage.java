package org.lepi.ejb.prediction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some predictions, newest first, each with its best answer.
 *
 * @param next where the following page goes on; null on the last
 */
public record PredictionPage(
        List<Prediction> predictions, @Nullable UUID next) {}
