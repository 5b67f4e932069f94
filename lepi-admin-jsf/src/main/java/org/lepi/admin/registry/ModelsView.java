package org.lepi.admin.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.ModelStatus;

/** Models with their versions and states, and the switches between them. */
@Named
@RequestScoped
public class ModelsView {
    @Inject
    private ModelCatalogue catalogue;

    @Inject
    private ModelLifeCycle lifeCycle;

    private final Once<List<ModelStatus>> models = new Once<>(() -> catalogue.models());

    /** Every model, its versions newest first. */
    public List<ModelStatus> getModels() {
        return models.get();
    }

    /** Loads the version, then lets it answer in the place of the model's others. */
    public void activate(String model, String label) {
        change(() -> lifeCycle.activate(model, label, false), model + " " + label + " answers now.");
    }

    public void deactivate(String model, String label) {
        change(() -> lifeCycle.deactivate(model, label), model + " " + label + " no longer answers.");
    }

    public void rollBack(String model) {
        change(() -> lifeCycle.rollBack(model), model + " is back at the version before.");
    }

    public void makeDefault(String model) {
        change(() -> lifeCycle.makeDefault(model), model + " answers requests that name no model.");
    }

    private void change(Runnable action, String success) {
        Outcome.of(action, success);
        models.forget();
    }
}
