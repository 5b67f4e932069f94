package org.lepi.demo.scene;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/** The pale lining of a collection drawer, evenly lit and a little darker toward the corners. */
public final class Tray implements Backdrop {
    @Override
    public BufferedImage paint(int width, int height, Random random) {
        Noise fibre = new Noise(random.nextLong());
        int paper = Tone.ramp(random.nextDouble(), 1, 0xF4F1E9, 0xEDEBE6, 0xE9E6DC);
        return Canvas.shaded(width, height, (x, y) -> {
            double dx = 2.0 * x / width - 1;
            double dy = 2.0 * y / height - 1;
            double light = 1.01 - 0.05 * (dx * dx + dy * dy) + 0.008 * fibre.at(x * 0.25, y * 0.25);
            return Tone.ramp(0, light, paper, paper);
        });
    }
}
