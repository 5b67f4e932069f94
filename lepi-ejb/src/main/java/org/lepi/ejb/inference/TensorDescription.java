package org.lepi.ejb.inference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * One input or output as a signature or a graph describes it.
 *
 * @param name in the signature; the node's name for a graph without signatures
 * @param tensor in the graph, "conv/input:0"
 * @param shape −1 for a size that is open; null where even the rank is unknown
 */
record TensorDescription(
        String name, String tensor, DataType type, @Nullable List<Long> shape) {
    static TensorDescription of(String name, TensorInfo info) {
        return new TensorDescription(name, info.getName(), info.getDtype(), sizes(info.getTensorShape()));
    }

    static TensorDescription of(String name, Output<?> output) {
        return new TensorDescription(
                name,
                output.op().name() + ":" + output.index(),
                output.dataType(),
                output.shape().isUnknown() ? null : output.shape().toListOrNull());
    }

    private static @Nullable List<Long> sizes(TensorShapeProto shape) {
        return shape.getUnknownRank()
                ? null
                : shape.getDimList().stream().map(TensorShapeProto.Dim::getSize).toList();
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted) || tensor.equals(wanted) || tensor.equals(wanted + ":0");
    }

    /** float32 [batch, height, width, 3], with open sizes allowed everywhere but in the last place. */
    boolean takesImages() {
        List<Long> sizes = shape;
        return type == DataType.DT_FLOAT && sizes != null && sizes.size() == 4 && sizes.get(3) == 3;
    }

    /** float32 [batch, classes], with unknown shapes given the benefit of the doubt. */
    boolean mayBeScores() {
        List<Long> sizes = shape;
        return type == DataType.DT_FLOAT && (sizes == null || sizes.size() == 2);
    }

    /** A size of the shape; −1 where it is open or unknown. */
    long size(int dimension) {
        List<Long> sizes = shape;
        return sizes == null || dimension >= sizes.size() ? -1 : sizes.get(dimension);
    }

    @Override
    public String toString() {
        String kind =
                type == DataType.DT_FLOAT ? "float32" : type.name().substring(3).toLowerCase(Locale.ROOT);
        return name + " " + kind + " " + (shape == null ? "[?]" : shape);
    }
}
