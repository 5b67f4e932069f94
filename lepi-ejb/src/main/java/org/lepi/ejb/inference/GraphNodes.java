package org.lepi.ejb.inference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** The nodes of a graph by name, and what can be reached from some of them. */
final class GraphNodes {
    private final Map<String, NodeDef> byName = new LinkedHashMap<>();

    GraphNodes(GraphDef graph) {
        graph.getNodeList().forEach(node -> byName.put(node.getName(), node));
    }

    /** "scores:0" and "^scores" → "scores". */
    static String nodeOf(String tensor) {
        String name = tensor.startsWith("^") ? tensor.substring(1) : tensor;
        int colon = name.lastIndexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** The node, or null. */
    @Nullable
    NodeDef find(String tensor) {
        return byName.get(nodeOf(tensor));
    }

    /** The node; MODEL_REFUSED where the graph refers to one that it does not have. */
    NodeDef get(String tensor) {
        NodeDef node = find(tensor);
        if (node == null) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the graph has no node " + nodeOf(tensor));
        }
        return node;
    }

    /**
     * What is computed when the tensors are fetched: their nodes and all inputs, control inputs included.
     *
     * @param fed nodes whose own inputs are not needed because a value is fed in their place
     */
    Set<NodeDef> reachableFrom(Collection<String> tensors, Set<String> fed) {
        Set<String> seen = new LinkedHashSet<>();
        Set<NodeDef> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(tensors);
        while (!open.isEmpty()) {
            String name = nodeOf(open.pop());
            if (seen.add(name)) {
                NodeDef node = get(name);
                reached.add(node);
                if (!fed.contains(name)) {
                    open.addAll(node.getInputList());
                }
            }
        }
        return reached;
    }
}
