package org.lepi.ejb.media;

/**
 * How a camera was held: where the first stored row and column lie in the scene (EXIF 2.32, tag 0x0112). The constants
 * are in the order of the EXIF codes 1 to 8 and are named by what makes the picture upright.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRROR(false, true, false),
    HALF_TURN(false, true, true),
    FLIP(false, false, true),
    TRANSPOSE(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private static final Orientation[] BY_CODE = values();

    private final boolean swapsSides;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapsSides, boolean fromRight, boolean fromBottom) {
        this.swapsSides = swapsSides;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** The orientation of an EXIF code; anything that is no such code counts as upright, as viewers have it. */
    public static Orientation ofExif(long code) {
        return code >= 1 && code <= BY_CODE.length ? BY_CODE[(int) code - 1] : UPRIGHT;
    }

    /** Whether the upright picture is as wide as the stored one is high. */
    public boolean swapsSides() {
        return swapsSides;
    }

    RgbImage upright(RgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        int right = 3 * (fromRight ? -1 : 1);
        int down = 3 * stored.width() * (fromBottom ? -1 : 1);
        int start =
                3 * ((fromRight ? stored.width() - 1 : 0) + stored.width() * (fromBottom ? stored.height() - 1 : 0));
        byte[] rgb = swapsSides
                ? collect(stored.rgb(), start, down, right, width)
                : collect(stored.rgb(), start, right, down, width);
        return new RgbImage(width, height, rgb);
    }

    private static byte[] collect(byte[] from, int start, int nextColumn, int nextRow, int width) {
        byte[] to = new byte[from.length];
        int written = 0;
        for (int row = start; written < to.length; row += nextRow) {
            int read = row;
            for (int x = 0; x < width; x++) {
                to[written++] = from[read];
                to[written++] = from[read + 1];
                to[written++] = from[read + 2];
                read += nextColumn;
            }
        }
        return to;
    }
}
