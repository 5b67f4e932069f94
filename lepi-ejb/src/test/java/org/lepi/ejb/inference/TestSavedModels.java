package org.lepi.ejb.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SaverDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/** SavedModels as TensorFlow's own exporters write them, with variables of both generations, and hostile ones. */
final class TestSavedModels {
    private static final DataType FLOAT = DataType.DT_FLOAT;

    private TestSavedModels() {}

    /** mean + old variable (1, 2, 3) + resource variable (10, 20, 30), restored from a checkpoint. */
    static Path withVariables(Path folder) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            var image = tf.withName("image").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 2, 2, 3)));
            Variable<TFloat32> old = tf.withName("old").variable(Shape.of(3), TFloat32.class);
            VarHandleOp handle = tf.withName("resource").varHandleOp(TFloat32.class, Shape.of(3));
            var read = tf.withName("read").readVariableOp(handle, TFloat32.class);
            var mean = tf.math.mean(image, tf.constant(new int[] {1, 2}));
            tf.withName("scores")
                    .math
                    .add(tf.math.add(mean, tf.withName("oldRead").identity(old)), read);

            var prefix = tf.withName("prefix").placeholder(TString.class, Placeholder.shape(Shape.scalar()));
            var names = tf.array("old", "resource");
            var slices = tf.array("", "");
            var restored = tf.train.restore(prefix, names, slices, List.of(TFloat32.class, TFloat32.class));
            var assignOld = tf.assign(old, restored.tensors().get(0).asOutput().expect(TFloat32.class));
            var assignNew = tf.assignVariableOp(handle, restored.tensors().get(1));
            tf.withControlDependencies(List.of(assignOld, assignNew))
                    .withName("restore")
                    .noOp();
            var save = tf.withName("save")
                    .train
                    .save(prefix, names, slices, List.of(tf.constant(new float[] {1, 2, 3}), tf.constant(new float[] {
                        10, 20, 30
                    })));

            Files.createDirectories(folder.resolve("variables"));
            try (Session session = new Session(graph);
                    TString file = TString.scalarOf(
                            folder.resolve("variables/variables").toString())) {
                session.runner().feed("prefix", file).addTarget(save).run().close();
            }
            SaverDef saver = SaverDef.newBuilder()
                    .setFilenameTensorName("prefix:0")
                    .setRestoreOpName("restore")
                    .setSaveTensorName("prefix:0")
                    .setVersion(SaverDef.CheckpointFormatVersion.V2)
                    .build();
            return write(folder, metaGraph(graph.toGraphDef()).setSaverDef(saver));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A harmless network whose loading writes a file. */
    static Path withWritingInitialiser(Path folder, Path victim) {
        try (Graph graph = new Graph()) {
            graph.importGraphDef(TestGraphs.logits());
            Ops tf = Ops.create(graph);
            var write = tf.io.writeFile(tf.constant(victim.toString()), tf.constant("x"));
            tf.withControlDependencies(List.of(write)).withName("init").noOp();
            return write(
                    folder,
                    metaGraph(graph.toGraphDef())
                            .putSignatureDef(
                                    "__saved_model_init_op",
                                    SignatureDef.newBuilder()
                                            .putOutputs(
                                                    "__saved_model_init_op",
                                                    TensorInfo.newBuilder()
                                                            .setName("init")
                                                            .build())
                                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MetaGraphDef.Builder metaGraph(GraphDef graph) {
        TensorInfo image = TensorInfo.newBuilder()
                .setName("image:0")
                .setDtype(FLOAT)
                .setTensorShape(shape(-1, 2, 2, 3))
                .build();
        TensorInfo scores = TensorInfo.newBuilder()
                .setName("scores:0")
                .setDtype(FLOAT)
                .setTensorShape(shape(-1, 3))
                .build();
        return MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                .setGraphDef(graph)
                .putSignatureDef(
                        "serving_default",
                        SignatureDef.newBuilder()
                                .putInputs("image", image)
                                .putOutputs("scores", scores)
                                .build());
    }

    private static TensorShapeProto.Builder shape(long... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : sizes) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return shape;
    }

    private static Path write(Path folder, MetaGraphDef.Builder meta) throws IOException {
        Files.createDirectories(folder);
        byte[] model = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(meta)
                .build()
                .toByteArray();
        Files.write(folder.resolve("saved_model.pb"), model);
        return folder;
    }

    /** As TensorFlow 2 exports: one call of f(image, handle) = mean(image) + read(handle). */
    static GraphDef callOfAFunction() {
        FunctionDef function = FunctionDef.newBuilder()
                .setSignature(OpDef.newBuilder()
                        .setName("f")
                        .addInputArg(argument("x", FLOAT))
                        .addInputArg(argument("handle", DataType.DT_RESOURCE))
                        .addOutputArg(argument("y", FLOAT)))
                .addNodeDef(axes())
                .addNodeDef(node("mean", "Mean", "x", "axes:output:0")
                        .putAttr("T", type(FLOAT))
                        .putAttr("Tidx", type(DataType.DT_INT32)))
                .addNodeDef(node("read", "ReadVariableOp", "handle").putAttr("dtype", type(FLOAT)))
                .addNodeDef(node("sum", "AddV2", "mean:output:0", "read:value:0", "^read")
                        .putAttr("T", type(FLOAT)))
                .putRet("y", "sum:z:0")
                .build();
        AttrValue.ListValue in = AttrValue.ListValue.newBuilder()
                .addType(FLOAT)
                .addType(DataType.DT_RESOURCE)
                .build();
        AttrValue.ListValue out =
                AttrValue.ListValue.newBuilder().addType(FLOAT).build();
        NameAttrList name = NameAttrList.newBuilder().setName("f").build();
        GraphDef.Builder graph = TestGraphs.logits().toBuilder();
        graph.addNode(node("variable", "VarHandleOp")
                        .putAttr("dtype", type(FLOAT))
                        .putAttr(
                                "shape",
                                AttrValue.newBuilder().setShape(shape(3)).build()))
                .addNode(node("call", "StatefulPartitionedCall", "image", "variable")
                        .putAttr("Tin", AttrValue.newBuilder().setList(in).build())
                        .putAttr("Tout", AttrValue.newBuilder().setList(out).build())
                        .putAttr("f", AttrValue.newBuilder().setFunc(name).build()));
        graph.getLibraryBuilder().addFunction(function);
        return graph.build();
    }

    private static NodeDef axes() {
        try (Graph graph = new Graph()) {
            Ops.create(graph).withName("axes").constant(new int[] {1, 2});
            return graph.toGraphDef().getNode(0);
        }
    }

    private static OpDef.ArgDef argument(String name, DataType type) {
        return OpDef.ArgDef.newBuilder().setName(name).setType(type).build();
    }

    private static NodeDef.Builder node(String name, String op, String... inputs) {
        return NodeDef.newBuilder().setName(name).setOp(op).addAllInput(List.of(inputs));
    }

    private static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }
}
