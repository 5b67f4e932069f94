package org.lepi.ejb.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.OpDef.ArgDef;

/** Functions name a node's outputs ("output", "batch_mean"), graphs number them; this knows the numbers. */
final class OutputPositions {
    private final Map<String, OpDef> definitions = new HashMap<>();

    OutputPositions(Map<String, FunctionDef> functions) {
        for (OpDef definition : TensorFlow.registeredOpList().getOpList()) {
            definitions.put(definition.getName(), definition);
        }
        functions.forEach((name, function) -> definitions.put(name, function.getSignature()));
    }

    /** Number of the first tensor of a named output. */
    int of(NodeDef node, String output) {
        OpDef definition = definitions.get(node.getOp());
        int position = 0;
        for (ArgDef argument : definition == null ? List.<ArgDef>of() : definition.getOutputArgList()) {
            if (argument.getName().equals(output)) {
                return position;
            }
            position += width(argument, node);
        }
        throw new LepiException(
                FailureKind.MODEL_REFUSED, "the operation " + node.getOp() + " has no output " + output);
    }

    private static int width(ArgDef argument, NodeDef node) {
        if (!argument.getNumberAttr().isEmpty()) {
            return (int) node.getAttrOrThrow(argument.getNumberAttr()).getI();
        }
        if (!argument.getTypeListAttr().isEmpty()) {
            return node.getAttrOrThrow(argument.getTypeListAttr()).getList().getTypeCount();
        }
        return 1;
    }
}
