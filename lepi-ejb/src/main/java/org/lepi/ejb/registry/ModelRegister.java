package org.lepi.ejb.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Channel;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelFile;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.registry.PredictionModel;
import org.lepi.model.registry.TaxonTree;

/**
 * The models and versions in the database; every method is one short transaction. Who may call is checked by
 * {@link ModelImport}, {@link ModelLifeCycle} and {@link ModelCatalogue}, which are what other features use.
 */
@Stateless
@PermitAll
public class ModelRegister {
    private static final String VERSIONS = "select v from ModelVersion v join fetch v.model m ";

    @PersistenceContext(unitName = "lepi")
    private EntityManager em;

    private final Clock clock = Clock.systemUTC();
    private RegistryAudit audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ModelRegister() {}

    /** With its collaborator. */
    @Inject
    public ModelRegister(AuditTrail audit) {
        this.audit = new RegistryAudit(audit);
    }

    /** Works on an entity manager that the caller owns. */
    public ModelRegister(EntityManager em, AuditTrail audit) {
        this(audit);
        this.em = em;
    }

    /**
     * Adds a version, and its model if it is the first.
     *
     * @return the version's id
     * @throws LepiException CONFLICT where the model has a version of that name
     */
    public UUID register(
            Manifest manifest, String artefactSha256, TaxonTree tree, List<ModelFile> files, @Nullable UUID account) {
        requireNew(manifest.name(), manifest.version());
        Instant now = clock.instant();
        PredictionModel model = models(manifest.name()).stream().findFirst().orElseGet(() -> {
            PredictionModel fresh = new PredictionModel(manifest.name(), now);
            em.persist(fresh);
            return fresh;
        });
        model.describe(manifest.title(), manifest.description());
        ModelVersion version = new ModelVersion(model, manifest, artefactSha256, tree, account, now);
        version.keepFiles(files);
        em.persist(version);
        audit.imported(version);
        return version.id();
    }

    /**
     * Makes sure that a name is free, before work is done for it.
     *
     * @throws LepiException CONFLICT where the model has a version of that name
     */
    public void requireNew(String model, String label) {
        if (find(model, label).isPresent()) {
            throw new LepiException(
                    FailureKind.CONFLICT, "the model " + model + " has a version " + label + " already");
        }
    }

    /**
     * Makes a version active and its model's choice; the first active model becomes the default.
     *
     * @param beside whether the model's other active versions stay active
     */
    public void activate(UUID id, boolean beside) {
        ModelVersion version = version(id);
        boolean stable = !beside && retireOthers(version);
        audit.of(AuditAction.STARTED, version, () -> {
            version.activate(clock.instant());
            if (stable) {
                version.promote(Channel.STABLE);
            }
        });
        if (defaultModel().isEmpty()) {
            makeDefault(version.model());
        }
    }

    /** What one version replaces; whether one of the others was the stable one, which the new one is then. */
    private boolean retireOthers(ModelVersion version) {
        boolean stable = false;
        for (ModelVersion other : of(version.model().name())) {
            if (!other.id().equals(version.id()) && other.isActive()) {
                stable |= other.channel() == Channel.STABLE;
                audit.of(AuditAction.CHANGED, other, other::retire);
            }
        }
        em.flush(); // the unique index sees the statements one by one
        return stable;
    }

    public void deactivate(UUID id) {
        ModelVersion version = version(id);
        audit.of(AuditAction.CHANGED, version, version::retire);
    }

    /** Puts a version in the place of those that were activated after it. */
    public void rollBackTo(UUID id) {
        ModelVersion target = version(id);
        boolean stable = retireOthers(target);
        audit.of(AuditAction.REVERTED, target, () -> {
            target.reinstate();
            if (stable) {
                target.promote(Channel.STABLE);
            }
        });
    }

    /**
     * Gives a version a channel, and takes it from the one that has it.
     *
     * @param channel null for none
     * @throws LepiException CONFLICT for a version that is not active
     */
    public void promote(UUID id, @Nullable Channel channel) {
        ModelVersion version = version(id);
        if (!version.isActive()) {
            throw new LepiException(FailureKind.CONFLICT, "only a version that is served can have a channel");
        }
        of(version.model().name()).stream()
                .filter(other -> channel != null && other.channel() == channel && other != version)
                .forEach(other -> audit.of(AuditAction.CHANGED, other, () -> other.promote(null)));
        em.flush(); // the unique index sees the statements one by one
        audit.of(AuditAction.CHANGED, version, () -> version.promote(channel));
    }

    /**
     * The version that was chosen before the present one.
     *
     * @throws LepiException NOT_FOUND for an unknown model, CONFLICT where there is nothing to go back to
     */
    public UUID previous(String model) {
        List<ModelVersion> chosen = of(model).stream()
                .filter(v -> v.activatedAt() != null)
                .sorted(Comparator.comparing(ModelVersion::activatedAt).reversed())
                .toList();
        boolean active = false;
        for (ModelVersion version : chosen) {
            if (active && !version.isActive()) {
                return version.id();
            }
            active |= version.isActive();
        }
        throw new LepiException(FailureKind.CONFLICT, "the model " + model + " has no earlier version to go back to");
    }

    /** Lets a model answer requests that name none. */
    public void makeDefault(String name) {
        makeDefault(of(name).get(0).model());
    }

    private void makeDefault(PredictionModel model) {
        if (model.isDefault()) {
            return;
        }
        defaultModel().ifPresent(last -> audit.ofDefault(last, last::endDefault));
        em.flush(); // at most one default at any moment: the unique index sees the statements one by one
        audit.ofDefault(model, model::makeDefault);
    }

    private Optional<PredictionModel> defaultModel() {
        return em.createQuery("select m from PredictionModel m where m.standard = true", PredictionModel.class)
                .getResultStream()
                .findFirst();
    }

    private List<PredictionModel> models(String name) {
        return em.createQuery("select m from PredictionModel m where m.name = :name", PredictionModel.class)
                .setParameter("name", name)
                .getResultList();
    }

    /** What every node should know, in one statement. */
    public List<RegisteredVersion> registered() {
        return em.createQuery(
                        "select new org.lepi.ejb.registry.RegisteredVersion("
                                + "v.id, m.name, m.standard, v.label, v.state, v.activatedAt, v.channel)"
                                + " from ModelVersion v join v.model m",
                        RegisteredVersion.class)
                .getResultList();
    }

    /** What a node needs to serve a version; its hierarchy is one statement more. */
    public ServedDefinition definition(UUID id) {
        return ServedDefinition.of(version(id));
    }

    /** Every version, newest first; hierarchies and files are not read. */
    public List<ModelVersion> all() {
        return em.createQuery(VERSIONS + "order by v.id desc", ModelVersion.class)
                .getResultList();
    }

    /**
     * The versions of a model, newest first.
     *
     * @throws LepiException NOT_FOUND for an unknown model
     */
    public List<ModelVersion> of(String model) {
        List<ModelVersion> versions = em.createQuery(
                        VERSIONS + "where m.name = :name order by v.id desc", ModelVersion.class)
                .setParameter("name", model)
                .getResultList();
        if (versions.isEmpty()) {
            throw new LepiException(FailureKind.NOT_FOUND, "no prediction model " + model);
        }
        return versions;
    }

    /** A page of all versions, newest first; hierarchies and files are not read. */
    public List<ModelVersion> page(int offset, int limit) {
        return em.createQuery(VERSIONS + "order by v.id desc", ModelVersion.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count() {
        return em.createQuery("select count(v) from ModelVersion v", Long.class).getSingleResult();
    }

    public List<ModelFile> files(UUID id) {
        return version(id).files();
    }

    /** A version with its hierarchy read, for use outside the transaction. */
    public ModelVersion complete(UUID id) {
        ModelVersion version = version(id);
        version.tree();
        return version;
    }

    /**
     * The id of a version.
     *
     * @throws LepiException NOT_FOUND for an unknown model or version
     */
    public UUID idOf(String model, String label) {
        return find(model, label)
                .map(ModelVersion::id)
                .orElseThrow(() -> new LepiException(
                        FailureKind.NOT_FOUND, "no prediction model " + model + ", version " + label));
    }

    private Optional<ModelVersion> find(String model, String label) {
        TypedQuery<ModelVersion> query =
                em.createQuery(VERSIONS + "where m.name = :name and v.label = :label", ModelVersion.class);
        return query.setParameter("name", model)
                .setParameter("label", label)
                .getResultStream()
                .findFirst();
    }

    private ModelVersion version(UUID id) {
        ModelVersion version = em.find(ModelVersion.class, id);
        if (version == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "no model version " + id);
        }
        return version;
    }
}
