package org.lepi.admin.prediction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.model.failure.LepiException;

/** One prediction with its image and its first answers. */
@Named
@RequestScoped
public class PredictionView {
    private static final int TOP = 10;

    @Inject
    private Predictions predictions;

    private @Nullable UUID id;
    private @Nullable Prediction prediction;

    /** Null where there is no such prediction. */
    public @Nullable Prediction getPrediction() {
        if (prediction == null && id != null) {
            try {
                prediction = predictions.find(id, TOP);
            } catch (LepiException unknown) {
                id = null;
            }
        }
        return prediction;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
