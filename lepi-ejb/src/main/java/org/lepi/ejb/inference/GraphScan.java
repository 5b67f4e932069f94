package org.lepi.ejb.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Refuses graphs with operations that are not on an allow-list, before TensorFlow sees them. Only what can be reached
 * from the given tensors counts, functions of the library included: the training and saving parts of a SavedModel may
 * stay where they are, since nobody runs them.
 */
final class GraphScan {
    private static final Set<String> SERVING = names("serving-ops.txt");
    private static final Set<String> LOADING = names("loading-ops.txt");

    private final GraphNodes nodes;
    private final Map<String, FunctionDef> functions = new HashMap<>();

    GraphScan(GraphDef graph) {
        this.nodes = new GraphNodes(graph);
        graph.getLibrary()
                .getFunctionList()
                .forEach(f -> functions.put(f.getSignature().getName(), f));
    }

    private static Set<String> names(String resource) {
        try (InputStream in = Objects.requireNonNull(GraphScan.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A graph that is about to be served: pure operations only.
     *
     * @throws LepiException MODEL_REFUSED with the names of all such operations
     */
    void requireServable(Collection<String> tensors) {
        require(tensors, Set.of());
    }

    /** A graph whose variables have yet to be read; as {@link #requireServable}. */
    void requireLoadable(Collection<String> tensors) {
        require(tensors, LOADING);
    }

    private void require(Collection<String> tensors, Set<String> more) {
        Deque<NodeDef> open = new ArrayDeque<>(nodes.reachableFrom(tensors, Set.of()));
        Set<String> opened = new HashSet<>();
        Map<String, String> refused = new TreeMap<>();
        while (!open.isEmpty()) {
            NodeDef node = open.pop();
            if (!isKnown(node.getOp(), more)) {
                refused.putIfAbsent(node.getOp(), node.getName());
            }
            for (String function : functionsOf(node)) {
                if (opened.add(function)) {
                    open.addAll(body(function));
                }
            }
        }
        if (!refused.isEmpty()) {
            String list = refused.entrySet().stream()
                    .map(e -> e.getKey() + " (node " + e.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, "the graph uses operations that are not on the allow-list: " + list);
        }
    }

    private boolean isKnown(String op, Set<String> more) {
        return SERVING.contains(op) || more.contains(op) || functions.containsKey(op);
    }

    private Set<String> functionsOf(NodeDef node) {
        Set<String> names = new HashSet<>();
        if (functions.containsKey(node.getOp())) {
            names.add(node.getOp());
        }
        for (AttrValue value : node.getAttrMap().values()) {
            if (value.hasFunc()) {
                names.add(value.getFunc().getName());
            }
            value.getList().getFuncList().forEach(f -> names.add(f.getName()));
        }
        return names;
    }

    private Collection<NodeDef> body(String function) {
        FunctionDef definition = functions.get(function);
        if (definition == null) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the graph calls the missing function " + function);
        }
        return definition.getNodeDefList();
    }
}
