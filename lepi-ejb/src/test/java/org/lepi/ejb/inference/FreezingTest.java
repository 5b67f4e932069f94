package org.lepi.ejb.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.OutputContract;
import org.lepi.model.registry.OutputContract.Kind;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

@SuppressWarnings("NullAway.Init") // by JUnit
class FreezingTest {
    @TempDir
    Path folder;

    private VettingReport examine(Path savedModel) {
        return Vetting.examine(new VettingOrder(
                savedModel, folder.resolve("frozen.pb"), null, null, 0, 0, null, "logits", 3, "0.5,0.5,0.5"));
    }

    private float[] scoresOfBlack(VettingReport report) throws IOException {
        byte[] frozen = Files.readAllBytes(folder.resolve("frozen.pb"));
        try (LoadedModel model =
                LoadedModel.open(frozen, TestGraphs.input(), new OutputContract(report.outputName(), Kind.LOGITS), 3)) {
            return model.run(new float[12]);
        }
    }

    private Set<String> frozenOperations() throws IOException {
        return GraphDef.parseFrom(Files.readAllBytes(folder.resolve("frozen.pb"))).getNodeList().stream()
                .map(NodeDef::getOp)
                .collect(Collectors.toSet());
    }

    @Test
    void variablesOfBothKindsBecomeConstants() throws IOException {
        Path model = TestSavedModels.withVariables(folder.resolve("model"));
        VettingReport report = examine(model);
        assertArrayEquals(new float[] {11, 22, 33}, scoresOfBlack(report), 1e-6f);
        assertTrue(Set.of("Placeholder", "Const", "Mean", "AddV2", "Add", "Identity")
                .containsAll(frozenOperations()));
    }

    @Test
    void missingVariablesAreTheReason() throws IOException {
        Path model = TestSavedModels.withVariables(folder.resolve("model"));
        try (var files = Files.list(model.resolve("variables"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        LepiException refusal = assertThrows(LepiException.class, () -> examine(model));
        assertTrue(String.valueOf(refusal.getMessage()).contains("variables are missing"), refusal.getMessage());
    }

    @Test
    void damagedVariablesAreRefused() throws IOException {
        Path model = TestSavedModels.withVariables(folder.resolve("model"));
        Files.write(model.resolve("variables/variables.index"), new byte[100]);
        LepiException refusal = assertThrows(LepiException.class, () -> examine(model));
        assertTrue(String.valueOf(refusal.getMessage()).contains("does not load"), refusal.getMessage());
    }

    @Test
    void anInitialiserThatWritesAFileIsRefusedBeforeItRuns() {
        Path victim = folder.resolve("victim");
        Path model = TestSavedModels.withWritingInitialiser(folder.resolve("model"), victim);
        LepiException refusal = assertThrows(LepiException.class, () -> examine(model));
        assertTrue(String.valueOf(refusal.getMessage()).contains("WriteFile"), refusal.getMessage());
        assertTrue(Files.notExists(victim));
    }

    @Test
    void aCallOfAFunctionWithAVariableIsWrittenOut() {
        GraphDef called = TestSavedModels.callOfAFunction();
        GraphDef frozen = FrozenGraph.of(
                called,
                variable -> FrozenGraph.tensor(DataType.DT_FLOAT, new long[] {3}, floats(1, 2, 3)),
                "image:0",
                "call:0");
        assertEquals(Map.of(), frozen.getLibrary().getAllFields());
        try (LoadedModel model = LoadedModel.open(
                frozen.toByteArray(), TestGraphs.input(), new OutputContract("call:0", Kind.LOGITS), 3)) {
            float[] white = new float[12];
            Arrays.fill(white, 1);
            assertArrayEquals(new float[] {2, 3, 4}, model.run(white), 1e-6f);
        }
        assertEquals("logits", ImageSignature.kind(frozen, "call:0", null));
        assertEquals(
                List.of("variable"),
                FrozenGraph.variables(called, "call:0").stream()
                        .map(NodeDef::getName)
                        .toList());
    }

    @Test
    void aForbiddenOperationInsideAFunctionIsFound() {
        GraphDef.Builder called = TestSavedModels.callOfAFunction().toBuilder();
        called.getLibraryBuilder()
                .getFunctionBuilder(0)
                .addNodeDef(NodeDef.newBuilder()
                        .setName("read")
                        .setOp("ReadFile")
                        .putAttr("x", AttrValue.getDefaultInstance()));
        LepiException refusal = assertThrows(
                LepiException.class, () -> new GraphScan(called.build()).requireLoadable(List.of("call:0")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("ReadFile"), refusal.getMessage());
    }

    private static byte[] floats(float... values) {
        var buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            buffer.putFloat(value);
        }
        return buffer.array();
    }
}
