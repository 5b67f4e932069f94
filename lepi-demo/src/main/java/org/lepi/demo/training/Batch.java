package org.lepi.demo.training;

import java.util.Random;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Some pictures on their way into the network; whoever asks for a tensor closes it. */
final class Batch {
    private static final float SMOOTHING = 0.05f;
    private static final float KEPT = 0.8f;
    private static final int SIDE = LabelledImages.SIDE;
    private static final int VALUES = SIDE * SIDE * 3;

    private final int size;
    private final float[] images;
    private final float[] targets;
    private final float[] mask;

    private Batch(int size, float[] images, float[] targets, float[] mask) {
        this.size = size;
        this.images = images;
        this.targets = targets;
        this.mask = mask;
    }

    /** The pictures from one place to another (exclusive) as they are. */
    static Batch plain(LabelledImages set, int from, int to) {
        float[] images = new float[(to - from) * VALUES];
        for (int i = from; i < to; i++) {
            set.write(i, images, (i - from) * VALUES);
        }
        return new Batch(to - from, images, new float[0], new float[0]);
    }

    /** These lessons, labels smoothed, part of the features blanked. */
    static Batch of(Lessons lessons, int[] chosen, int features, Random random) {
        int classes = lessons.classes();
        float[] images = new float[chosen.length * VALUES];
        float[] targets = new float[chosen.length * classes];
        float[] mask = new float[chosen.length * features];
        for (int i = 0; i < chosen.length; i++) {
            lessons.write(chosen[i], random, images, i * VALUES);
            for (int c = 0; c < classes; c++) {
                targets[i * classes + c] = SMOOTHING / classes;
            }
            targets[i * classes + lessons.label(chosen[i])] += 1 - SMOOTHING;
        }
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextFloat() < KEPT ? 1 / KEPT : 0;
        }
        return new Batch(chosen.length, images, targets, mask);
    }

    TFloat32 images() {
        return TFloat32.tensorOf(Shape.of(size, SIDE, SIDE, 3), DataBuffers.of(images));
    }

    TFloat32 targets() {
        return TFloat32.tensorOf(Shape.of(size, targets.length / size), DataBuffers.of(targets));
    }

    TFloat32 mask() {
        return TFloat32.tensorOf(Shape.of(size, mask.length / size), DataBuffers.of(mask));
    }
}
