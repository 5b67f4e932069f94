package org.lepi.ejb.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Writes the bodies of called functions into the graph itself. A SavedModel of TensorFlow 2 is one call of a function
 * that gets the variables as handles; only after inlining does a read of a variable stand beside its variable, where it
 * can be frozen. Control inputs of a call are dropped: they order side effects, and a servable graph has none.
 */
final class FunctionInlining {
    private static final Set<String> CALLS = Set.of("PartitionedCall", "StatefulPartitionedCall");
    private static final int MAX_NODES = 1_000_000;

    private final Map<String, FunctionDef> functions = new HashMap<>();
    private final OutputPositions positions;

    private FunctionInlining(GraphDef graph) {
        graph.getLibrary()
                .getFunctionList()
                .forEach(f -> functions.put(f.getSignature().getName(), f));
        this.positions = new OutputPositions(functions);
    }

    /** What an output needs, without calls; names of nodes outside the functions stay. */
    static GraphDef inline(GraphDef graph, String output) {
        FunctionInlining inlining = new FunctionInlining(graph);
        GraphDef current = graph.toBuilder()
                .clearNode()
                .addAllNode(new GraphNodes(graph).reachableFrom(List.of(output), Set.of()))
                .build();
        while (current.getNodeList().stream().anyMatch(inlining::isCall)) {
            current = inlining.inlineOnce(current);
            if (current.getNodeCount() > MAX_NODES) {
                throw new LepiException(FailureKind.MODEL_REFUSED, "the graph's functions call each other endlessly");
            }
        }
        return current;
    }

    private boolean isCall(NodeDef node) {
        return CALLS.contains(node.getOp()) || functions.containsKey(node.getOp());
    }

    private GraphDef inlineOnce(GraphDef graph) {
        GraphDef.Builder result = graph.toBuilder().clearNode();
        for (NodeDef node : graph.getNodeList()) {
            if (isCall(node)) {
                expand(node).forEach(result::addNode);
            } else {
                result.addNode(node);
            }
        }
        return result.build();
    }

    private FunctionDef functionOf(NodeDef call) {
        String name = functions.containsKey(call.getOp())
                ? call.getOp()
                : call.getAttrOrDefault("f", AttrValue.getDefaultInstance())
                        .getFunc()
                        .getName();
        FunctionDef function = functions.get(name);
        if (function == null) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the graph calls the missing function " + name);
        }
        return function;
    }

    /** The function's nodes under the call's name, and one IdentityN in the place of the call. */
    private List<NodeDef> expand(NodeDef call) {
        FunctionDef function = functionOf(call);
        UnaryOperator<String> renaming = renaming(call, function);
        List<NodeDef> nodes = new ArrayList<>();
        for (NodeDef inner : function.getNodeDefList()) {
            NodeDef.Builder copy = inner.toBuilder().clearInput().setName(call.getName() + "/" + inner.getName());
            for (String input : inner.getInputList()) {
                if (!input.startsWith("^")) {
                    copy.addInput(renaming.apply(input));
                }
            }
            copy.getAttrMap().forEach((key, value) -> {
                if (!value.getPlaceholder().isEmpty()) {
                    copy.putAttr(key, call.getAttrOrThrow(value.getPlaceholder()));
                }
            });
            nodes.add(copy.build());
        }
        nodes.add(outputsOf(call, function, renaming));
        return nodes;
    }

    private static NodeDef outputsOf(NodeDef call, FunctionDef function, UnaryOperator<String> renaming) {
        NodeDef.Builder outputs = NodeDef.newBuilder().setName(call.getName()).setOp("IdentityN");
        AttrValue.ListValue.Builder types = AttrValue.ListValue.newBuilder();
        for (var output : function.getSignature().getOutputArgList()) {
            outputs.addInput(renaming.apply(function.getRetOrThrow(output.getName())));
            types.addType(output.getType());
        }
        return outputs.putAttr("T", AttrValue.newBuilder().setList(types).build())
                .build();
    }

    /** From the names inside a function ("x" for an argument, "conv:output:0" for a node) to those of the graph. */
    private UnaryOperator<String> renaming(NodeDef call, FunctionDef function) {
        List<String> given =
                call.getInputList().stream().filter(i -> !i.startsWith("^")).toList();
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i < function.getSignature().getInputArgCount(); i++) {
            arguments.put(function.getSignature().getInputArg(i).getName(), given.get(i));
        }
        Map<String, NodeDef> inner = new HashMap<>();
        function.getNodeDefList().forEach(n -> inner.put(n.getName(), n));
        return reference -> {
            String[] parts = reference.split(":", -1);
            String argument = arguments.get(parts[0]);
            if (argument != null) {
                return argument;
            }
            NodeDef node = inner.get(parts[0]);
            if (node == null || parts.length != 3) {
                throw new LepiException(FailureKind.MODEL_REFUSED, "a function refers to the missing " + reference);
            }
            int position = positions.of(node, parts[1]) + Integer.parseInt(parts[2]);
            return call.getName() + "/" + node.getName() + ":" + position;
        };
    }
}
