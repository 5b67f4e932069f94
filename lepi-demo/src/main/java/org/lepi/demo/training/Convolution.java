package org.lepi.demo.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * A convolution, normalised over the batch and cut at 0 and 6.
 *
 * @param kernel its side, pixels
 * @param inputs channels that come in
 * @param outputs channels that go out; equal to the inputs when each channel is convolved by itself
 * @param stride in pixels
 * @param depthwise whether each channel is convolved by itself
 */
record Convolution(int kernel, int inputs, int outputs, int stride, boolean depthwise) {
    private static final int[][] BLOCKS = {{48, 1}, {96, 2}, {96, 1}, {192, 2}, {192, 1}, {288, 2}};
    private static final int FIRST = 24;

    /** The network up to its pooling: one full convolution, then separable ones (Howard et al., MobileNets, 2017). */
    static List<Convolution> network() {
        List<Convolution> layers = new ArrayList<>();
        layers.add(new Convolution(3, 3, FIRST, 2, false));
        int inputs = FIRST;
        for (int[] block : BLOCKS) {
            layers.add(new Convolution(3, inputs, inputs, block[1], true));
            layers.add(new Convolution(1, inputs, block[0], 1, false));
            inputs = block[0];
        }
        return List.copyOf(layers);
    }

    Shape shape() {
        return depthwise ? Shape.of(kernel, kernel, inputs, 1) : Shape.of(kernel, kernel, inputs, outputs);
    }

    /** How many values one output value is made of. */
    int fanIn() {
        return kernel * kernel * (depthwise ? 1 : inputs);
    }
}
