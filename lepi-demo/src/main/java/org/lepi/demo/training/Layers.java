package org.lepi.demo.training;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The operations that the network is made of, the same while it learns and when it is frozen. */
final class Layers {
    private final Ops tf;

    Layers(Ops tf) {
        this.tf = tf;
    }

    Operand<TFloat32> convolve(Convolution layer, Operand<TFloat32> input, Operand<TFloat32> kernel) {
        List<Long> strides = List.of(1L, (long) layer.stride(), (long) layer.stride(), 1L);
        return layer.depthwise()
                ? tf.nn.depthwiseConv2dNative(input, kernel, strides, "SAME")
                : tf.nn.conv2d(input, kernel, strides, "SAME");
    }

    /** The mean of each channel: [n, h, w, c] to [n, c]. */
    Operand<TFloat32> pool(Operand<TFloat32> input) {
        return tf.math.mean(input, tf.constant(new int[] {1, 2}));
    }

    Operand<TFloat32> constant(Shape shape, float... values) {
        return tf.constant(shape, DataBuffers.of(values));
    }
}
