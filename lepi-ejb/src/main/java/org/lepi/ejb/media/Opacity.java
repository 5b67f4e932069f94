package org.lepi.ejb.media;

/** Arithmetic of unsigned 8-bit shares, where 255 stands for 1, rounded to nearest. */
final class Opacity {
    private static final int FULL = 255;

    private Opacity() {}

    /** What is left of a value, 0 to 255, when only a share of it, 0 to 255, counts. */
    static int share(int value, int share) {
        return (value * share + FULL / 2) / FULL;
    }

    /** A colour of the given opacity, both 0 to 255, laid over white. */
    static int overWhite(int colour, int opacity) {
        return (colour * opacity + FULL * (FULL - opacity) + FULL / 2) / FULL;
    }
}
