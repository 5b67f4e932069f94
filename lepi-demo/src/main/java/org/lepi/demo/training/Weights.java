package org.lepi.demo.training;

import java.util.List;

/**
 * What the network has learned, normalisation already multiplied in: a kernel and a bias per layer, the dense layer last.
 *
 * @param kernels row-major, in the layout of TensorFlow
 * @param biases one value per output channel
 */
record Weights(List<float[]> kernels, List<float[]> biases) {
    /** The factor a kernel's value at this place is multiplied by, given one factor per output channel. */
    static float[] scaled(Convolution layer, float[] kernel, float[] factors) {
        float[] scaled = new float[kernel.length];
        for (int i = 0; i < kernel.length; i++) {
            scaled[i] = kernel[i] * factors[i % layer.outputs()];
        }
        return scaled;
    }
}
