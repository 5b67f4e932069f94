package org.lepi.demo.scene;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/** The bark of a tree: deep upright furrows between plates, with lichen here and there. */
final class Bark implements Backdrop {
    @Override
    public BufferedImage paint(int width, int height, Random random) {
        Noise furrows = new Noise(random.nextLong());
        Noise bend = new Noise(random.nextLong());
        Noise lichen = new Noise(random.nextLong());
        double unit = width;
        double cover = 0.2 + 0.3 * random.nextDouble();
        int[] wood = random.nextBoolean()
                ? new int[] {0x1E1712, 0x4E4034, 0x7E6C5A, 0xA59684}
                : new int[] {0x26221F, 0x5A5650, 0x86827A, 0xB2AEA4};
        return Canvas.shaded(width, height, (x, y) -> {
            double px = x / unit;
            double py = y / unit;
            double shift = 0.5 * bend.fractal(3 * px, 3 * py, 2, 0.5);
            double ridge = 1 - Math.abs(furrows.fractal(9 * px + shift, 2.2 * py, 3, 0.55)) * 2.4;
            double depth = 0.95 - 0.8 * Math.pow(Math.max(0, ridge), 3);
            double grain = 1 + 0.3 * furrows.fractal(60 * px, 16 * py, 2, 0.6);
            int base = Tone.ramp(depth, grain, wood);
            double patch = lichen.fractal(7 * px, 7 * py, 4, 0.6) - 1 + 2 * cover;
            return patch > 0.15 && depth > 0.5 ? Tone.ramp(Math.min(0.75, patch * 2.2), grain, base, 0xA9B39A) : base;
        });
    }
}
