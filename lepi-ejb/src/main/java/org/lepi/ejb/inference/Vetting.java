package org.lepi.ejb.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Stream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.ChannelOrder;
import org.lepi.model.registry.InputContract;
import org.lepi.model.registry.OutputContract;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/**
 * Everything that an unknown model has to stand before the server touches it: its operations are on the allow-list, one
 * input takes images, its variables are there, it freezes, and one run on a grey image gives a finite score for each
 * label. Runs in a process of its own, since a bad graph can abort it.
 */
final class Vetting {
    private static final double SUM_TOLERANCE = 1e-3;

    private Vetting() {}

    /**
     * Examines the model and writes its frozen graph.
     *
     * @throws LepiException with the reason to refuse it
     */
    static VettingReport examine(VettingOrder order) {
        boolean savedModel = Files.isDirectory(order.artefact());
        GraphSource source = savedModel
                ? GraphSource.savedModel(order.artefact(), order.signature())
                : GraphSource.frozen(order.artefact(), order.outputName());
        ImageSignature signature = ImageSignature.of(source, order);
        String output = signature.output().tensor();
        GraphDef frozen = savedModel
                ? freeze(order, source, signature)
                : FrozenGraph.of(
                        source.graph(), Vetting::noVariables, signature.input().tensor(), output);
        String kind = ImageSignature.kind(frozen, output, order.kind());
        byte[] bytes = frozen.toByteArray();
        run(order, signature, kind, bytes);
        write(order, bytes);
        return new VettingReport("", signature.input().tensor(), signature.width(), signature.height(), output, kind);
    }

    private static GraphDef freeze(VettingOrder order, GraphSource source, ImageSignature signature) {
        String output = signature.output().tensor();
        GraphScan scan = new GraphScan(source.graph());
        scan.requireLoadable(
                Stream.concat(Stream.of(output), source.initialisers().stream()).toList());
        boolean variables = !FrozenGraph.variables(source.graph(), output).isEmpty();
        if (variables && !Files.exists(order.artefact().resolve("variables/variables.index"))) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, "the SavedModel's variables are missing: variables/variables.index");
        }
        try (SavedModelVariables values = SavedModelVariables.load(order.artefact(), source)) {
            return FrozenGraph.of(
                    source.graph(), values::value, signature.input().tensor(), output);
        }
    }

    private static TensorProto noVariables(NodeDef variable) {
        throw new LepiException(
                FailureKind.MODEL_REFUSED, "the graph is not frozen: " + variable.getName() + " is a variable");
    }

    private static void run(VettingOrder order, ImageSignature signature, String kind, byte[] frozen) {
        InputContract input = new InputContract(
                signature.input().tensor(),
                signature.width(),
                signature.height(),
                ChannelOrder.RGB,
                new float[3],
                new float[] {1, 1, 1});
        OutputContract output = new OutputContract(
                signature.output().tensor(), OutputContract.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        try (LoadedModel model = LoadedModel.open(frozen, input, output, order.classes())) {
            float[] scores = model.run(VettingOrder.image(order.grey(), input.width(), input.height()));
            if (output.kind() == OutputContract.Kind.PROBABILITIES) {
                requireDistribution(scores);
            }
        }
    }

    private static void requireDistribution(float[] scores) {
        double sum = 0;
        for (float score : scores) {
            sum += score;
            if (score < 0) {
                throw new LepiException(FailureKind.MODEL_REFUSED, "a probability is negative: " + score);
            }
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, "the probabilities of one image sum to " + sum + ", not to 1");
        }
    }

    private static void write(VettingOrder order, byte[] frozen) {
        try {
            Files.write(order.frozen(), frozen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
