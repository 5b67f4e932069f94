package org.lepi.ejb.inference;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.Graph;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * A graph as it was found in a file, parsed and described but not run.
 *
 * @param inputs by the order of the file
 * @param tags of the MetaGraph; empty for a frozen graph
 * @param initialisers tensors that TensorFlow runs by itself when it loads the SavedModel
 */
record GraphSource(
        GraphDef graph,
        List<TensorDescription> inputs,
        List<TensorDescription> outputs,
        List<String> tags,
        List<String> initialisers) {
    private static final String DEFAULT_SIGNATURE = "serving_default";
    private static final Set<String> INITIALISERS = Set.of("saved_model_main_op", "legacy_init_op", "main_op");
    private static final String INIT_SIGNATURE = "__saved_model_init_op";

    /**
     * A frozen GraphDef: its placeholders are the inputs; the outputs are what nothing else uses.
     *
     * @param output the one output that is wanted, so that the rest of the graph does not matter; null for all
     */
    @SuppressWarnings("checkstyle:illegalcatch") // TensorFlow throws several undeclared kinds for a bad graph
    static GraphSource frozen(Path file, @Nullable String output) {
        GraphDef graph = parseFrozen(file);
        List<String> ends = output == null ? sinks(graph) : List.of(GraphNodes.nodeOf(output));
        Set<NodeDef> needed = new GraphNodes(graph).reachableFrom(ends, Set.of());
        GraphDef cut = graph.toBuilder().clearNode().addAllNode(needed).build();
        new GraphScan(cut).requireServable(ends);
        try (Graph imported = new Graph()) {
            imported.importGraphDef(cut);
            List<String> placeholders = needed.stream()
                    .filter(n -> n.getOp().startsWith("Placeholder"))
                    .map(NodeDef::getName)
                    .toList();
            return new GraphSource(
                    cut, describe(imported, placeholders), describe(imported, ends), List.of(), List.of());
        } catch (RuntimeException e) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "TensorFlow refuses the graph: " + e.getMessage(), e);
        }
    }

    private static List<String> sinks(GraphDef graph) {
        Set<String> used = graph.getNodeList().stream()
                .flatMap(n -> n.getInputList().stream())
                .map(GraphNodes::nodeOf)
                .collect(Collectors.toSet());
        return graph.getNodeList().stream()
                .map(NodeDef::getName)
                .filter(name -> !used.contains(name))
                .toList();
    }

    private static GraphDef parseFrozen(Path file) {
        try {
            GraphDef graph = GraphDef.parseFrom(Files.readAllBytes(file));
            if (graph.getNodeCount() == 0) {
                throw refused("the file contains no graph");
            }
            return graph;
        } catch (InvalidProtocolBufferException e) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the file is no GraphDef: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TensorDescription> describe(Graph graph, List<String> nodes) {
        return nodes.stream()
                .map(graph::operationOrThrow)
                .filter(op -> op.numOutputs() > 0)
                .map(op -> TensorDescription.of(op.name(), op.output(0)))
                .toList();
    }

    /**
     * A SavedModel directory, one of its signatures.
     *
     * @param signature null for "serving_default", or for the only one that there is
     */
    static GraphSource savedModel(Path directory, @Nullable String signature) {
        MetaGraphDef meta = metaGraph(directory);
        Map<String, SignatureDef> signatures = new TreeMap<>(meta.getSignatureDefMap());
        SignatureDef init = signatures.remove(INIT_SIGNATURE);
        Stream<String> initOutputs = init == null
                ? Stream.of()
                : init.getOutputsMap().values().stream().map(TensorInfo::getName);
        Stream<String> initNodes = meta.getCollectionDefMap().entrySet().stream()
                .filter(e -> INITIALISERS.contains(e.getKey()))
                .flatMap(e -> e.getValue().getNodeList().getValueList().stream());
        SignatureDef chosen = choose(signatures, signature);
        return new GraphSource(
                meta.getGraphDef(),
                describe(chosen.getInputsMap()),
                describe(chosen.getOutputsMap()),
                meta.getMetaInfoDef().getTagsList(),
                Stream.of(initOutputs, initNodes, Stream.of(meta.getSaverDef().getRestoreOpName()))
                        .flatMap(s -> s)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static MetaGraphDef metaGraph(Path directory) {
        try {
            SavedModel model = SavedModel.parseFrom(Files.readAllBytes(directory.resolve("saved_model.pb")));
            return model.getMetaGraphsList().stream()
                    .filter(m -> m.getMetaInfoDef().getTagsList().contains("serve"))
                    .findFirst()
                    .orElseThrow(() -> refused("the SavedModel has no MetaGraph with the tag \"serve\""));
        } catch (InvalidProtocolBufferException e) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "saved_model.pb is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignatureDef choose(Map<String, SignatureDef> signatures, @Nullable String wanted) {
        SignatureDef found = signatures.get(wanted == null ? DEFAULT_SIGNATURE : wanted);
        if (found == null && wanted == null && signatures.size() == 1) {
            return signatures.values().iterator().next();
        }
        if (found == null) {
            throw refused("the SavedModel has no signature " + (wanted == null ? DEFAULT_SIGNATURE : wanted)
                    + "; it has " + signatures.keySet());
        }
        return found;
    }

    private static List<TensorDescription> describe(Map<String, TensorInfo> tensors) {
        return new TreeMap<>(tensors)
                .entrySet().stream()
                        .map(e -> TensorDescription.of(e.getKey(), e.getValue()))
                        .toList();
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.MODEL_REFUSED, reason);
    }
}
