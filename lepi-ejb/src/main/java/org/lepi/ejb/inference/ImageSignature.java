package org.lepi.ejb.inference;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.InputContract;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The one input and the one output that make a graph a classifier of images: chosen by the manifest's names, or by their
 * shapes where only one fits.
 */
record ImageSignature(TensorDescription input, int width, int height, TensorDescription output) {
    private static final Set<String> PASSING = Set.of("Identity", "IdentityN", "Reshape", "Squeeze");
    private static final Set<String> LINEAR = Set.of("BiasAdd", "Add", "AddV2", "MatMul", "BatchMatMulV2");

    /**
     * @throws LepiException MODEL_REFUSED where nothing fits, more than one fits, or the sizes contradict each other
     */
    static ImageSignature of(GraphSource source, VettingOrder order) {
        TensorDescription input = choose(
                source.inputs(),
                order.inputName(),
                TensorDescription::takesImages,
                "input for images, float32 [batch, height, width, 3]");
        TensorDescription output = choose(
                source.outputs(),
                order.outputName(),
                TensorDescription::mayBeScores,
                "output of scores, float32 [batch, " + order.classes() + "]");
        long classes = output.size(1);
        if (classes >= 0 && classes != order.classes()) {
            throw refused("the output " + output + " has " + classes + " classes, the manifest has " + order.classes()
                    + " labels");
        }
        int height = side("height", input.size(1), order.height());
        int width = side("width", input.size(2), order.width());
        if (input.size(0) > 1) {
            throw refused("the input " + input + " takes only batches of " + input.size(0) + " images");
        }
        return new ImageSignature(input, width, height, output);
    }

    private static TensorDescription choose(
            List<TensorDescription> tensors, @Nullable String name, Predicate<TensorDescription> fits, String what) {
        List<TensorDescription> found = tensors.stream()
                .filter(t -> name == null ? fits.test(t) : t.isNamed(name))
                .toList();
        if (found.isEmpty()) {
            throw refused("the model has no " + what + (name == null ? "" : " with the name " + name) + "; it has "
                    + tensors);
        }
        if (found.size() > 1) {
            throw refused("the manifest must name the " + what + "; " + found + " would do");
        }
        if (!fits.test(found.get(0))) {
            throw refused(found.get(0) + " is no " + what);
        }
        return found.get(0);
    }

    private static int side(String name, long inGraph, int inManifest) {
        if (inGraph > 0 && inManifest > 0 && inGraph != inManifest) {
            throw refused("the manifest's " + name + " is " + inManifest + ", the graph's is " + inGraph);
        }
        long side = inGraph > 0 ? inGraph : inManifest;
        if (side < 1) {
            throw refused("the manifest must give input." + name + ", the graph leaves it open");
        }
        if (side > InputContract.MAX_SIDE) {
            throw refused("the " + name + " of " + side + " pixels is more than " + InputContract.MAX_SIDE);
        }
        return (int) side;
    }

    /**
     * "probabilities" where the frozen graph ends in a softmax, "logits" where it ends in a linear layer, else what the
     * manifest says.
     */
    static String kind(GraphDef frozen, String output, @Nullable String inManifest) {
        String end = lastOperation(new GraphNodes(frozen), output);
        String found = end.equals("Softmax") ? "probabilities" : LINEAR.contains(end) ? "logits" : "";
        if (inManifest == null && found.isEmpty()) {
            throw refused("the manifest must give output.kind, the graph ends in " + end);
        }
        if (inManifest != null && !found.isEmpty() && !found.equals(inManifest)) {
            throw refused("the manifest says output.kind " + inManifest + ", the graph ends in " + end);
        }
        return inManifest == null ? found : inManifest;
    }

    private static String lastOperation(GraphNodes nodes, String output) {
        String tensor = output;
        NodeDef node = nodes.get(tensor);
        while (PASSING.contains(node.getOp())) {
            tensor = node.getInput(node.getOp().equals("IdentityN") ? indexOf(tensor) : 0);
            node = nodes.get(tensor);
        }
        return node.getOp();
    }

    private static int indexOf(String tensor) {
        int colon = tensor.lastIndexOf(':');
        return colon < 0 ? 0 : Integer.parseInt(tensor.substring(colon + 1));
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.MODEL_REFUSED, reason);
    }
}
