package org.lepi.admin.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    /** Every model, its versions newest first. */
    public List<ModelStatus> getModels() {
        return catalogue.models();
    }

    /** Loads the version, then lets it answer in the place of the model's others. */
    public void activate(String model, String label) {
        Outcome.of(() -> lifeCycle.activate(model, label, false), model + " " + label + " answers now.");
    }

    public void deactivate(String model, String label) {
        Outcome.of(() -> lifeCycle.deactivate(model, label), model + " " + label + " no longer answers.");
    }

    public void rollBack(String model) {
        Outcome.of(() -> lifeCycle.rollBack(model), model + " is back at the version before.");
    }

    public void makeDefault(String model) {
        Outcome.of(() -> lifeCycle.makeDefault(model), model + " answers requests that name no model.");
    }
}
