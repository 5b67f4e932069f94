package org.lepi.demo.training;

import java.util.Random;

/**
 * One of the eight ways to lay a square picture: four quarter turns, mirrored or not.
 *
 * @param swap rows and columns change places
 * @param right the picture is read from the right
 * @param bottom the picture is read from the bottom
 */
record Turn(boolean swap, boolean right, boolean bottom) {
    static final Turn NONE = new Turn(false, false, false);

    static Turn byChance(Random random) {
        return new Turn(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    /** Writes a picture's values, scaled as the manifest says ((pixel - 127.5) / 127.5), with a gain. */
    void write(byte[] rgb, float[] target, int offset, float gain) {
        int side = LabelledImages.SIDE;
        int place = offset;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = swap ? y : x;
                int row = swap ? x : y;
                int from = 3 * ((bottom ? side - 1 - row : row) * side + (right ? side - 1 - column : column));
                for (int channel = 0; channel < 3; channel++) {
                    float value = Math.min(255f, (rgb[from + channel] & 255) * gain);
                    target[place++] = (value - 127.5f) / 127.5f;
                }
            }
        }
    }
}
