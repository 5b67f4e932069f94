package org.lepi.ejb.registry;

import java.util.UUID;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ModelVersion;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.TaxonTree;

/**
 * Everything that a node needs to serve a version, read from the database and parsed once when it is loaded.
 *
 * @param id of the model version
 * @param temperature divides the logits before softmax
 * @param tree the hierarchy that the version was frozen with
 * @param artefactSha256 of the frozen graph in the store
 */
public record ServedDefinition(
        UUID id,
        Manifest manifest,
        InputContract input,
        OutputContract output,
        double temperature,
        TaxonTree tree,
        String artefactSha256) {

    /** Reads the version's hierarchy too, so it needs the persistence context. */
    static ServedDefinition of(ModelVersion version) {
        return of(version.id(), version.manifest(), version.tree(), version.artefactSha256());
    }

    static ServedDefinition of(UUID id, Manifest manifest, TaxonTree tree, String artefactSha256) {
        return new ServedDefinition(
                id, manifest, manifest.input(), manifest.output(), manifest.temperature(), tree, artefactSha256);
    }
}
