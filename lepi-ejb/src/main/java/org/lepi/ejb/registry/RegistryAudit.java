package org.lepi.ejb.registry;

import java.util.Map;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.registry.PredictionModel;

/** Writes down what is done to models and their versions. */
final class RegistryAudit {
    private static final String VERSIONS = "versions";
    private static final String MODELS = "models";

    private final AuditTrail trail;

    RegistryAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** A version was imported, by whom it says itself: an import goes on after its request. */
    void imported(ModelVersion version) {
        AuditEvent event = AuditEvent.created(
                VERSIONS,
                version.id(),
                label(version),
                Map.of("sha256", version.artefactSha256(), "classes", String.valueOf(version.classCount())));
        trail.record(event.as(AuditAction.IMPORTED), version.createdBy());
    }

    /** Changes a version, and writes down what differs afterwards. */
    void of(AuditAction action, ModelVersion version, Runnable change) {
        Map<String, String> before = fields(version);
        change.run();
        AuditEvent event = AuditEvent.changed(VERSIONS, version.id(), label(version), before, fields(version));
        trail.record(event.as(action));
    }

    /** Changes whether a model is the default. */
    void ofDefault(PredictionModel model, Runnable change) {
        Map<String, String> before = Map.of("default", String.valueOf(model.isDefault()));
        change.run();
        Map<String, String> after = Map.of("default", String.valueOf(model.isDefault()));
        trail.record(AuditEvent.changed(MODELS, model.id(), model.name(), before, after));
    }

    private static Map<String, String> fields(ModelVersion version) {
        return Map.of(
                "state",
                version.state().name(),
                "channel",
                version.channel() == null ? "" : version.channel().name());
    }

    private static String label(ModelVersion version) {
        return version.model().name() + " " + version.label();
    }
}
