package org.lepi.ejb.registry;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lepi.ejb.inference.Leases;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

/**
 * The right of one request to use one version until it is closed. The version stays in memory that long, even when
 * another has taken its place meanwhile.
 */
public final class ModelLease implements AutoCloseable {
    private final ServedDefinition definition;
    private final LoadedModel model;
    private final Leases leases;
    private final AtomicBoolean open = new AtomicBoolean(true);

    ModelLease(ServedDefinition definition, LoadedModel model, Leases leases) {
        this.definition = definition;
        this.model = model;
        this.leases = leases;
    }

    public UUID modelVersionId() {
        return definition.id();
    }

    /** Name of the model. */
    public String name() {
        return definition.manifest().name();
    }

    /** Name of the version within its model. */
    public String label() {
        return definition.manifest().version();
    }

    public InputContract input() {
        return definition.input();
    }

    public OutputContract.Kind outputKind() {
        return definition.output().kind();
    }

    /** Divides the logits before softmax; 1 where the version is not calibrated. */
    public double temperature() {
        return definition.temperature();
    }

    public TaxonTree tree() {
        return definition.tree();
    }

    public Manifest manifest() {
        return definition.manifest();
    }

    /**
     * Runs the network in the caller's thread.
     *
     * @param nhwc see {@link LoadedModel#run}
     * @return one score for each class and image, in the scale of {@link #outputKind()}
     */
    public float[] run(float[] nhwc) {
        if (!open.get()) {
            throw new IllegalStateException("the lease is closed");
        }
        return model.run(nhwc);
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            leases.release();
        }
    }
}
