package org.lepi.ejb.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.lepi.model.account.Permission.MODELS_CHANGE;
import static org.lepi.model.account.Permission.MODELS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.ModelFile;
import org.lepi.model.registry.ModelVersion;

/** Lists and describes models for whoever is signed in; the state is that of the node that answers. */
@Stateless
@Permitted(MODELS_VIEW)
public class ModelCatalogue {
    @Inject
    private ModelRegister register;

    @Inject
    private ServedModels served;

    @Inject
    private AccountNames names;

    /** Every model with its versions, newest first. */
    public List<ModelStatus> models() {
        return register.all().stream()
                .collect(groupingBy(v -> v.model().name(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::status)
                .toList();
    }

    /**
     * One model with its versions.
     *
     * @throws LepiException NOT_FOUND
     */
    public ModelStatus model(String name) {
        return status(register.of(name));
    }

    /**
     * One version of a model.
     *
     * @throws LepiException NOT_FOUND
     */
    public VersionStatus version(String name, String label) {
        return model(name).versions().stream()
                .filter(status -> status.version().label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new LepiException(FailureKind.NOT_FOUND, "no prediction model " + name + ", version " + label));
    }

    /**
     * One version by its id.
     *
     * @throws LepiException NOT_FOUND
     */
    public VersionStatus version(UUID id) {
        return models().stream()
                .flatMap(model -> model.versions().stream())
                .filter(status -> status.version().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "no model version " + id));
    }

    /** Who imported a version, as the account is called now; empty for the installation itself. */
    public String importer(ModelVersion version) {
        UUID account = version.createdBy();
        return account == null ? "" : names.of(Set.of(account)).getOrDefault(account, "");
    }

    /** Every file of a version as it was imported. */
    public List<ModelFile> files(UUID version) {
        return register.files(version);
    }

    /** How many versions there are of all models. */
    @Permitted(MODELS_CHANGE)
    public long count() {
        return register.count();
    }

    /** A page of the versions of all models, newest first. */
    @Permitted(MODELS_CHANGE)
    public List<ModelVersion> versions(int offset, int limit) {
        return register.page(offset, limit);
    }

    /** One version with its hierarchy. */
    @Permitted(MODELS_CHANGE)
    public ModelVersion complete(UUID version) {
        return register.complete(version);
    }

    private ModelStatus status(List<ModelVersion> versions) {
        return new ModelStatus(
                versions.get(0).model(),
                versions.stream()
                        .map(v ->
                                new VersionStatus(v, served.state(v.id()), served.error(v.id()), served.warmUp(v.id())))
                        .toList());
    }
}
