package org.lepi.demo.noise;

/**
 * Value noise: a smooth random field over the plane that is fixed by its seed (Perlin, An image synthesizer, 1985, in
 * the simpler form that interpolates values instead of gradients). One unit is the distance between independent values.
 */
public final class Noise {
    private final long seed;

    /** The field of this seed. */
    public Noise(long seed) {
        this.seed = seed;
    }

    /** The field at (x, y), in -1..1. */
    public double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double right = smooth(x - column);
        double down = smooth(y - row);
        double top = mix(value(column, row), value(column + 1, row), right);
        double bottom = mix(value(column, row + 1), value(column + 1, row + 1), right);
        return mix(top, bottom, down);
    }

    /** The sum of octaves, each twice as fine and gain times as strong as the one before, scaled to about -1..1. */
    public double fractal(double x, double y, int octaves, double gain) {
        double sum = 0;
        double strength = 1;
        double total = 0;
        double scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(x * scale + 17.3 * octave, y * scale - 9.1 * octave);
            total += strength;
            strength *= gain;
            scale *= 2.1;
        }
        return sum / total;
    }

    /** Independent noise of one lattice point, in -1..1. */
    public double value(long column, long row) {
        return (Seed.of(seed + row, column) >>> 11) * 0x1.0p-52 - 1;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
