package org.lepi.admin.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.ModelStatus;
import org.lepi.model.account.Permission;
import org.lepi.model.registry.ModelVersion;

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
    public @Nullable String activate(String version) {
        return ofVersion(version, "models.activated", (model, label) -> lifeCycle.activate(model, label, false));
    }

    /** The same, and the model's other active versions go on answering those who name them. */
    public @Nullable String activateBeside(String version) {
        return ofVersion(version, "models.activated", (model, label) -> lifeCycle.activate(model, label, true));
    }

    public @Nullable String deactivate(String version) {
        return ofVersion(version, "models.deactivated", lifeCycle::deactivate);
    }

    private @Nullable String ofVersion(String id, String success, BiConsumer<String, String> action) {
        ModelVersion version = catalogue.version(EntityId.of(id)).version();
        String model = version.model().name();
        return change(() -> action.accept(model, version.label()), words.of(success, model, version.label()));
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
