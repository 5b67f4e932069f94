package org.lepi.demo.noise;

/** Seeds made from seeds: neighbouring numbers give unrelated ones, which {@link java.util.Random} alone does not. */
public final class Seed {
    private Seed() {}

    /** The seed of the member with that number of a family with that seed (SplitMix64; Steele et al., 2014). */
    public static long of(long family, long number) {
        long bits = family * 0xC2B2AE3D27D4EB4FL + number * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
