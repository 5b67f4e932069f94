package org.lepi.model.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a version's frozen hierarchy; {@link TaxonTree} is what it means. */
@Embeddable
public class ModelNode {
    private int node;

    @Column(name = "parent_node")
    private @Nullable Integer parentNode;

    @Column(name = "class_index")
    private @Nullable Integer classIndex;

    @Column(name = "taxon_id")
    private @Nullable UUID taxonId;

    private @Nullable String rank;

    @Column(name = "scientific_name")
    private String scientificName;

    private String authorship;

    protected ModelNode() {}

    /**
     * @param position of the node in its tree
     */
    public ModelNode(int position, TaxonTree.Node node) {
        this.node = position;
        this.parentNode = boxed(node.parent());
        this.classIndex = boxed(node.classIndex());
        this.taxonId = node.taxonId();
        this.rank = node.rank();
        this.scientificName = node.scientificName();
        this.authorship = node.authorship();
    }

    private static @Nullable Integer boxed(int index) {
        return index == TaxonTree.NONE ? null : index;
    }

    private static int unboxed(@Nullable Integer index) {
        return index == null ? TaxonTree.NONE : index;
    }

    public int position() {
        return node;
    }

    TaxonTree.Node inTree() {
        return new TaxonTree.Node(unboxed(parentNode), unboxed(classIndex), taxonId, rank, scientificName, authorship);
    }
}
