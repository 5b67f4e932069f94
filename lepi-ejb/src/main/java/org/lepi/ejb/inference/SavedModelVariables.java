package org.lepi.ejb.inference;

import java.nio.file.Path;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;
import org.tensorflow.RawTensor;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/** The values of a SavedModel's variables, read through the session that TensorFlow restored them into. */
final class SavedModelVariables implements AutoCloseable {
    private final SavedModelBundle bundle;

    private SavedModelVariables(SavedModelBundle bundle) {
        this.bundle = bundle;
    }

    /** Loads a SavedModel whose operations have been checked: loading runs its initialisers. */
    @SuppressWarnings("checkstyle:illegalcatch") // damaged files surface as several undeclared kinds
    static SavedModelVariables load(Path directory, GraphSource source) {
        try {
            return new SavedModelVariables(SavedModelBundle.loader(directory.toString())
                    .withTags(source.tags().toArray(String[]::new))
                    .load());
        } catch (RuntimeException e) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the SavedModel does not load: " + e.getMessage(), e);
        }
    }

    /** The value of a variable; MODEL_REFUSED where it was never restored. */
    @SuppressWarnings("checkstyle:illegalcatch") // native failures surface as several undeclared kinds
    TensorProto value(NodeDef variable) {
        try (Result result = bundle.session().runner().fetch(readable(variable)).run()) {
            RawTensor tensor = result.get(0).asRawTensor();
            if (tensor.dataType() == DataType.DT_STRING) {
                throw new LepiException(
                        FailureKind.MODEL_REFUSED, "the variable " + variable.getName() + " holds strings");
            }
            byte[] content = new byte[Math.toIntExact(tensor.numBytes())];
            tensor.data().read(content);
            return FrozenGraph.tensor(tensor.dataType(), tensor.shape().asArray(), content);
        } catch (LepiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED,
                    "the variable " + variable.getName() + " has no value: " + e.getMessage(),
                    e);
        }
    }

    private Output<?> readable(NodeDef variable) {
        Graph graph = bundle.graph();
        GraphOperation operation = graph.operation(variable.getName());
        if (operation == null) {
            throw new LepiException(
                    FailureKind.MODEL_REFUSED, "the variable " + variable.getName() + " is hidden in a function");
        }
        if (!variable.getOp().equals("VarHandleOp")) {
            return operation.output(0);
        }
        return graph.opBuilder("ReadVariableOp", "lepi/" + variable.getName(), graph.baseScope())
                .addInput(operation.output(0))
                .setAttr("dtype", variable.getAttrOrThrow("dtype").getType())
                .build()
                .output(0);
    }

    @Override
    public void close() {
        bundle.close();
    }
}
