package org.lepi.admin.prediction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.ejb.prediction.PredictionFilter;
import org.lepi.ejb.prediction.PredictionPage;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.model.prediction.PredictionRecord;

/** A page of predictions, newest first; its filters and place are in the address. */
@Named
@RequestScoped
public class PredictionsView {
    private static final int PAGE = 50;

    @Inject
    private Predictions predictions;

    private @Nullable UUID before;
    private String model = "";
    private String state = "";
    private String confirmed = "";
    private final Once<PredictionPage> page = new Once<>(() -> predictions.list(filter(), before, PAGE));

    public PredictionPage getPage() {
        return page.get();
    }

    private PredictionFilter filter() {
        return new PredictionFilter(
                null,
                model.isBlank() ? null : model.strip(),
                null,
                state.isEmpty() ? null : PredictionRecord.State.valueOf(state),
                confirmed.isEmpty() ? null : Boolean.valueOf(confirmed),
                null,
                null,
                null);
    }

    public PredictionRecord.State[] getStates() {
        return PredictionRecord.State.values();
    }

    public @Nullable UUID getBefore() {
        return before;
    }

    public void setBefore(@Nullable UUID before) {
        this.before = before;
    }

    public String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model == null ? "" : model;
    }

    public String getState() {
        return state;
    }

    /** Anything but a state's name is no condition. */
    public void setState(@Nullable String state) {
        this.state = Arrays.stream(getStates())
                .map(Enum::name)
                .filter(name -> name.equals(state))
                .findFirst()
                .orElse("");
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(@Nullable String confirmed) {
        this.confirmed = confirmed == null ? "" : confirmed;
    }
}
