package org.lepi.ejb.registry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * The models that this node serves: those that are active in the database, which it looks at every few seconds, so that
 * all nodes stay in step. Loading goes on in the background after the start; {@link #isReady()} tells when it is done.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServedModels {
    private static final Logger LOG = Logger.getLogger(ServedModels.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    private ModelRegister register;

    @Inject
    private ArtefactStore store;

    @Inject
    private RegistrySettings settings;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final ServingTable table = new ServingTable(this::load, PATIENCE);
    private @Nullable ScheduledFuture<?> polling;
    private volatile boolean ready;

    @PostConstruct
    void start() {
        long millis = settings.pollInterval().toMillis();
        polling = executor.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(true);
        }
        try {
            table.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // an exception would end the polling for good
    private void look() {
        try {
            table.follow(register::registered);
            ready = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the active models could not be read; what is loaded goes on", e);
        }
    }

    private ServedVersion.Loaded load(UUID id) {
        ServedDefinition definition = register.definition(id);
        LOG.log(Level.INFO, "loading model {0}, version {1}", new Object[] {
            definition.manifest().name(), definition.manifest().version()
        });
        LoadedModel model = LoadedModel.open(
                store.read(definition.artefactSha256()),
                definition.input(),
                definition.output(),
                definition.tree().classCount());
        return new ServedVersion.Loaded(definition, model);
    }

    /**
     * The right to use a version for one request; close it.
     *
     * @param name of the model; null for the default model
     * @param version label or channel of the version; null for the one that was activated last
     * @throws LepiException NOT_FOUND for an unknown model or version, MODEL_NOT_READY for one that this node has not
     *     loaded
     */
    public ModelLease lease(@Nullable String name, @Nullable String version) {
        return table.lease(name, version);
    }

    /** Whether every active version has been loaded, or has failed to, since the start. */
    public boolean isReady() {
        return ready;
    }

    /** A version's state on this node; END for one that is not in memory. */
    public ServingState state(UUID version) {
        return table.state(version);
    }

    /** How long a version's first run on this node took; empty for one that is not in memory. */
    public Optional<Duration> warmUp(UUID version) {
        return table.warmUp(version);
    }

    /** Why a version is not in memory; empty where nothing went wrong. */
    public String error(UUID version) {
        return table.error(version);
    }

    /** Loads a version, makes the decision, and lets those go that are not active any more. */
    public void activate(UUID version, Runnable decision) {
        try {
            table.activate(version, decision, register::registered);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LepiException(FailureKind.MODEL_NOT_READY, "the activation was interrupted", e);
        }
    }

    /** Looks at the database at once, after a decision that loads nothing. */
    public void follow() {
        look();
    }
}
