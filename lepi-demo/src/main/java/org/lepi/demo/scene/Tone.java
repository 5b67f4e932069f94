package org.lepi.demo.scene;

import java.awt.Color;
import java.util.Random;

/** Colours between colours. */
final class Tone {
    private Tone() {}

    /** The colour at t (0..1) on the way through the given colours (0xRRGGBB), brightened by a factor. */
    static int ramp(double t, double brightness, int... colours) {
        double place = Math.max(0, Math.min(1, t)) * (colours.length - 1);
        int low = Math.min((int) place, colours.length - 2);
        double share = place - low;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = (colours[low] >> shift) & 255;
            double to = (colours[low + 1] >> shift) & 255;
            int value = (int) Math.round((from + share * (to - from)) * brightness);
            mixed |= Math.max(0, Math.min(255, value)) << shift;
        }
        return mixed;
    }

    /** One of the colours, a little lighter or darker, with an opacity of 0..1. */
    static Color pick(Random random, double opacity, int... colours) {
        int rgb = ramp(random.nextDouble(), 0.85 + 0.3 * random.nextDouble(), colours);
        return new Color(rgb | (int) (255 * opacity) << 24, true);
    }

    /** Any colour: hue and strength by chance, seldom garish. */
    static int any(Random random) {
        float strength = random.nextFloat() * random.nextFloat();
        return Color.HSBtoRGB(random.nextFloat(), strength, 0.15f + 0.85f * random.nextFloat()) & 0xFFFFFF;
    }
}
