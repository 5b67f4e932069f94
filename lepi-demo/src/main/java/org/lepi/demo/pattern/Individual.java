package org.lepi.demo.pattern;

import java.awt.Color;
import java.util.Random;
import org.lepi.demo.noise.Noise;

/**
 * What sets one animal apart from others of its species: shade, wear, the size of its marks and a gentle distortion of
 * its pattern. The same seed gives the same animal.
 */
public final class Individual {
    private static final double WANDER = 0.011;
    private static final double ROUGHNESS = 0.0035;

    private final Random random;
    private final Noise warp;
    private final float hueShift;
    private final float saturation;
    private final float brightness;

    /** The animal of this seed. */
    public Individual(long seed) {
        random = new Random(seed);
        warp = new Noise(random.nextLong());
        hueShift = (float) (0.007 * random.nextGaussian());
        saturation = (float) Math.max(0.7, Math.min(1.15, 0.98 + 0.07 * random.nextGaussian()));
        brightness = (float) Math.max(0.82, Math.min(1.12, 1 + 0.05 * random.nextGaussian()));
    }

    /** The animal's own source of chance; its draws follow the order in which it is painted. */
    public Random random() {
        return random;
    }

    /** A species' colour (0xRRGGBB) as this animal has it. */
    public Color colour(int rgb) {
        float[] hsb = Color.RGBtoHSB((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, null);
        return Color.getHSBColor(hsb[0] + hueShift, Math.min(1, hsb[1] * saturation), Math.min(1, hsb[2] * brightness));
    }

    /** The same with an opacity, 0 (not seen) to 1. */
    public Color colour(int rgb, double opacity) {
        Color solid = colour(rgb);
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha);
    }

    /** A length as this animal has it: about 9 % more or less. */
    public double length(double typical) {
        return typical * Math.max(0.72, 1 + 0.09 * random.nextGaussian());
    }

    /** How far the pattern is displaced at (u, v) along u, or along v when asked for the other field. */
    public double displacement(double u, double v, boolean along) {
        double offset = along ? 0 : 71.7;
        return WANDER * warp.at(3.1 * u + offset, 3.1 * v) + ROUGHNESS * warp.at(29 * u - offset, 29 * v);
    }
}
