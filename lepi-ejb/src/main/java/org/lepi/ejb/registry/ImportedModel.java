package org.lepi.ejb.registry;

import java.util.List;
import java.util.UUID;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.TaxonTree;

/**
 * What an import has registered.
 *
 * @param id of the model version
 * @param classes number of labels
 * @param unknownLabels those that are no taxon of the taxonomy; they are answered without a lineage
 */
public record ImportedModel(UUID id, String name, String version, int classes, List<String> unknownLabels) {
    static ImportedModel of(UUID id, Manifest manifest, TaxonTree tree) {
        List<String> unknown = tree.nodes().stream()
                .filter(node -> node.taxonId() == null && node.parent() == TaxonTree.NONE)
                .map(TaxonTree.Node::scientificName)
                .toList();
        return new ImportedModel(id, manifest.name(), manifest.version(), tree.classCount(), unknown);
    }
}
