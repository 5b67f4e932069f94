package org.lepi.admin.prediction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.PredictionFilter;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.ejb.prediction.PublicCounts;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelStatus;

/** How much there is, what the models do and what was asked last. */
@Named
@RequestScoped
public class DashboardView {
    private static final int LAST = 10;

    @Inject
    private PublicCounts counts;

    @Inject
    private ModelCatalogue models;

    @Inject
    private Predictions predictions;

    private final Once<PublicCounts.Counts> known = new Once<>(() -> counts.counts());
    private final Once<List<ModelStatus>> statuses = new Once<>(() -> models.models());
    private final Once<List<Prediction>> last =
            new Once<>(() -> predictions.list(PredictionFilter.ALL, null, LAST).predictions());

    public PublicCounts.Counts getCounts() {
        return known.get();
    }

    public List<ModelStatus> getModels() {
        return statuses.get();
    }

    public List<Prediction> getLast() {
        return last.get();
    }
}
