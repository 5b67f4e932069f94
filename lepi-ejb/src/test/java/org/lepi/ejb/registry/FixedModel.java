package org.lepi.ejb.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.inference.Leases;
import org.lepi.ejb.inference.LoadedModel;
import org.lepi.ejb.inference.TestGraphs;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

/** Serves one small network, {@link TestGraphs#logits()}, under the name "swallowtails" and as the default. */
public final class FixedModel extends ServedModels implements AutoCloseable {
    private final ServedDefinition definition;
    private final LoadedModel model;
    private final Leases leases = new Leases();

    /** Serves under the identifier of a registered version, with its hierarchy. */
    public FixedModel(UUID version, TaxonTree tree) {
        OutputContract output = TestGraphs.output(OutputContract.Kind.LOGITS);
        definition = new ServedDefinition(
                version, Manifest.of(manifest()), TestGraphs.input(), output, 1, tree, "0".repeat(64));
        model = LoadedModel.open(TestGraphs.logits().toByteArray(), TestGraphs.input(), output, TestGraphs.CLASSES);
    }

    private static JsonObject manifest() {
        return Json.createObjectBuilder()
                .add("name", "swallowtails")
                .add("version", "1")
                .add("licence", "CC0")
                .add(
                        "input",
                        Json.createObjectBuilder()
                                .add("name", "image")
                                .add("width", TestGraphs.SIDE)
                                .add("height", TestGraphs.SIDE)
                                .add("mean", Json.createArrayBuilder(List.of(0, 0, 0)))
                                .add("standardDeviation", Json.createArrayBuilder(List.of(255, 255, 255))))
                .add("output", Json.createObjectBuilder().add("name", "scores").add("kind", "logits"))
                .add("labels", Json.createArrayBuilder(List.of("one", "two", "three")))
                .build();
    }

    @Override
    public ModelLease lease(@Nullable String name, @Nullable String version) {
        if (name != null && !name.equals("swallowtails")) {
            throw new LepiException(FailureKind.NOT_FOUND, "no prediction model " + name);
        }
        if (!leases.acquire()) {
            throw new LepiException(FailureKind.MODEL_NOT_READY, "closed");
        }
        return new ModelLease(definition, model, leases);
    }

    /** Leases that have not been given back. */
    public int held() {
        return leases.held();
    }

    @Override
    public void close() {
        model.close();
    }
}
