package org.lepi.demo.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.types.TFloat32;

/** The network while it learns: variables, the loss, its gradients and the Adam steps (Kingma and Ba, 2015). */
final class TrainingGraph implements AutoCloseable {
    private static final float EPSILON = 1e-3f;
    private static final float DECAY = 1e-4f;

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Layers layers = new Layers(tf);
    private final Random random;
    private final List<Convolution> architecture = Convolution.network();
    private final Placeholder<TFloat32> images = placeholder(Shape.of(-1, LabelledImages.SIDE, LabelledImages.SIDE, 3));
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> mask;
    private final Placeholder<TFloat32> rate = placeholder(Shape.scalar());
    private final Placeholder<TFloat32> firstPower = placeholder(Shape.scalar());
    private final Placeholder<TFloat32> secondPower = placeholder(Shape.scalar());
    private final List<Variable<TFloat32>> variables = new ArrayList<>();
    private final List<Boolean> decayed = new ArrayList<>();
    private final List<FusedBatchNorm<TFloat32, TFloat32>> norms = new ArrayList<>();
    private final List<Op> initialisers = new ArrayList<>();
    private final List<Op> step = new ArrayList<>();
    private final Operand<TFloat32> loss;
    private final Session session;
    private int steps;

    /** A network of that many classes whose first weights are given by the seed. */
    TrainingGraph(int classes, long seed) {
        random = new Random(seed);
        targets = placeholder(Shape.of(-1, classes));
        mask = placeholder(Shape.of(-1, features()));
        Operand<TFloat32> logits = forward(classes);
        SoftmaxCrossEntropyWithLogits<TFloat32> entropy = tf.nn.softmaxCrossEntropyWithLogits(logits, targets);
        loss = tf.math.mean(entropy.loss(), tf.constant(new int[] {0}));
        addSteps();
        session = new Session(graph);
        Session.Runner runner = session.runner();
        initialisers.forEach(runner::addTarget);
        runner.run().close();
    }

    private Placeholder<TFloat32> placeholder(Shape shape) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    }

    private int features() {
        return architecture.get(architecture.size() - 1).outputs();
    }

    /** Number of values that dropout may blank in each picture. */
    int dropoutWidth() {
        return features();
    }

    private Operand<TFloat32> forward(int classes) {
        Operand<TFloat32> signal = images;
        for (Convolution layer : architecture) {
            Operand<TFloat32> kernel = variable(layer.shape(), Math.sqrt(2.0 / layer.fanIn()), 0, true);
            Operand<TFloat32> gamma = variable(Shape.of(layer.outputs()), 0, 1, false);
            Operand<TFloat32> beta = variable(Shape.of(layer.outputs()), 0, 0, false);
            Operand<TFloat32> unused = layers.constant(Shape.of(0));
            FusedBatchNorm<TFloat32, TFloat32> norm = tf.nn.fusedBatchNorm(
                    layers.convolve(layer, signal, kernel),
                    gamma,
                    beta,
                    unused,
                    unused,
                    FusedBatchNorm.isTraining(true),
                    FusedBatchNorm.epsilon(EPSILON));
            norms.add(norm);
            signal = tf.nn.relu6(norm.y());
        }
        Operand<TFloat32> pooled = tf.math.mul(layers.pool(signal), mask);
        Operand<TFloat32> dense = variable(Shape.of(features(), classes), Math.sqrt(1.0 / features()), 0, true);
        Operand<TFloat32> bias = variable(Shape.of(classes), 0, 0, false);
        return tf.math.add(tf.linalg.matMul(pooled, dense), bias);
    }

    private Operand<TFloat32> variable(Shape shape, double spread, double start, boolean weight) {
        Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (start + spread * random.nextGaussian());
        }
        initialisers.add(tf.assign(variable, layers.constant(shape, values)));
        variables.add(variable);
        decayed.add(weight);
        return variable;
    }

    private void addSteps() {
        Output<?>[] inputs = variables.stream().map(Variable::asOutput).toArray(Output<?>[]::new);
        Output<?>[] gradients = graph.addGradients(loss.asOutput(), inputs);
        for (int i = 0; i < inputs.length; i++) {
            Variable<TFloat32> variable = variables.get(i);
            @SuppressWarnings("unchecked")
            Operand<TFloat32> gradient = (Output<TFloat32>) gradients[i];
            Operand<TFloat32> whole =
                    decayed.get(i) ? tf.math.add(gradient, tf.math.mul(variable, tf.constant(DECAY))) : gradient;
            step.add(tf.train.applyAdam(
                    variable,
                    moment(inputs[i].shape()),
                    moment(inputs[i].shape()),
                    firstPower,
                    secondPower,
                    rate,
                    tf.constant(0.9f),
                    tf.constant(0.999f),
                    tf.constant(1e-7f),
                    whole));
        }
    }

    private Variable<TFloat32> moment(Shape shape) {
        Variable<TFloat32> moment = tf.variable(shape, TFloat32.class);
        initialisers.add(tf.assign(moment, layers.constant(shape, new float[(int) shape.size()])));
        return moment;
    }

    /** One step down the gradient of one batch; returns the batch's loss. */
    float learn(Batch batch, double learningRate) {
        steps++;
        try (TFloat32 x = batch.images();
                TFloat32 y = batch.targets();
                TFloat32 kept = batch.mask();
                TFloat32 lr = TFloat32.scalarOf((float) learningRate);
                TFloat32 first = TFloat32.scalarOf((float) Math.pow(0.9, steps));
                TFloat32 second = TFloat32.scalarOf((float) Math.pow(0.999, steps))) {
            Session.Runner runner = session.runner()
                    .feed(images, x)
                    .feed(targets, y)
                    .feed(mask, kept)
                    .feed(rate, lr)
                    .feed(firstPower, first)
                    .feed(secondPower, second)
                    .fetch(loss);
            step.forEach(runner::addTarget);
            try (Result result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    /** The weights now, the normalisation folded in with the mean statistics of these batches. */
    Weights fold(List<Batch> batches) {
        float[][] means = perChannel();
        float[][] variances = perChannel();
        for (Batch batch : batches) {
            addStatistics(batch, means, variances, 1f / batches.size());
        }
        List<float[]> kernels = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int i = 0; i < norms.size(); i++) {
            float[] gamma = read(3 * i + 1);
            float[] beta = read(3 * i + 2);
            float[] factors = new float[gamma.length];
            float[] bias = new float[gamma.length];
            for (int channel = 0; channel < gamma.length; channel++) {
                factors[channel] = (float) (gamma[channel] / Math.sqrt(variances[i][channel] + EPSILON));
                bias[channel] = beta[channel] - means[i][channel] * factors[channel];
            }
            kernels.add(Weights.scaled(architecture.get(i), read(3 * i), factors));
            biases.add(bias);
        }
        kernels.add(read(variables.size() - 2));
        biases.add(read(variables.size() - 1));
        return new Weights(kernels, biases);
    }

    private void addStatistics(Batch batch, float[][] means, float[][] variances, float share) {
        try (TFloat32 x = batch.images()) {
            Session.Runner runner = session.runner().feed(images, x);
            norms.forEach(norm -> runner.fetch(norm.batchMean()).fetch(norm.batchVariance()));
            try (Result result = runner.run()) {
                for (int i = 0; i < norms.size(); i++) {
                    add(means[i], values((TFloat32) result.get(2 * i)), share);
                    add(variances[i], values((TFloat32) result.get(2 * i + 1)), share);
                }
            }
        }
    }

    private float[][] perChannel() {
        return architecture.stream().map(layer -> new float[layer.outputs()]).toArray(float[][]::new);
    }

    private static void add(float[] sum, float[] values, float share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }

    private float[] read(int variable) {
        try (Result result = session.runner().fetch(variables.get(variable)).run()) {
            return values((TFloat32) result.get(0));
        }
    }

    private static float[] values(TFloat32 tensor) {
        float[] values = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().copyTo(DataBuffers.of(values), values.length);
        return values;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
