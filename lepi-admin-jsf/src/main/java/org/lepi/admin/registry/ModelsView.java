package org.lepi.admin.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.ModelStatus;
import org.lepi.model.account.Permission;

/** Models with their versions and states, and the switches between them. */
@Named
@RequestScoped
public class ModelsView {
    private static final String PAGE = "/models";

    @Inject
    private ModelCatalogue catalogue;

    @Inject
    private ModelLifeCycle lifeCycle;

    @Inject
    private CurrentAccount caller;

    @Inject
    private Words words;

    private final Once<List<ModelStatus>> models = new Once<>(() -> catalogue.models());
    private final Once<Boolean> editable = new Once<>(() -> caller.may(Permission.MODELS_CHANGE));

    /** Every model, its versions newest first. */
    public List<ModelStatus> getModels() {
        return models.get();
    }

    /** Whether the reader may switch. */
    public boolean isEditable() {
        return editable.get();
    }

    /** Loads the version, then lets it answer in the place of the model's others. */
    public @Nullable String activate(String model, String label) {
        return change(() -> lifeCycle.activate(model, label, false), words.of("models.activated", model, label));
    }

    /** The same, and the model's other active versions go on answering those who name them. */
    public @Nullable String activateBeside(String model, String label) {
        return change(() -> lifeCycle.activate(model, label, true), words.of("models.activated", model, label));
    }

    public @Nullable String deactivate(String model, String label) {
        return change(() -> lifeCycle.deactivate(model, label), words.of("models.deactivated", model, label));
    }

    public @Nullable String rollBack(String model) {
        return change(() -> lifeCycle.rollBack(model), words.of("models.rolled-back", model));
    }

    public @Nullable String makeDefault(String model) {
        return change(() -> lifeCycle.makeDefault(model), words.of("models.made-default", model));
    }

    private @Nullable String change(Runnable action, String success) {
        String page = Outcome.leading(action, success, PAGE);
        models.forget();
        return page;
    }
}
