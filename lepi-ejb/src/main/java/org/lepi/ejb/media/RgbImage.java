package org.lepi.ejb.media;

import java.util.Objects;

/**
 * A decoded picture: height × width × 3 unsigned bytes, red, green, blue, sRGB, row by row from the top left.
 *
 * <p>It owns its array. What has been decoded is upright and opaque: orientation is applied and transparency is laid
 * over white before a picture leaves this package.
 */
public final class RgbImage implements PixelRows {
    private final int width;
    private final int height;
    private final byte[] rgb;

    /**
     * Takes over an array of pixels.
     *
     * @param rgb height × width × 3 bytes; belongs to the picture from now on
     * @throws IllegalArgumentException when a side is below 1 or the array has another length
     */
    public RgbImage(int width, int height, byte[] rgb) {
        Objects.requireNonNull(rgb, "rgb");
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(rgb.length + " bytes are no RGB picture of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Reads all rows; a picture that is an {@code RgbImage} already is given back as it is. */
    static RgbImage of(PixelRows rows) {
        if (rows instanceof RgbImage image) {
            return image;
        }
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(rows.width(), rows.height()))];
        byte[] row = new byte[3 * rows.width()];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            System.arraycopy(row, 0, rgb, y * row.length, row.length);
        }
        return new RgbImage(rows.width(), rows.height(), rgb);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /**
     * The array itself, for the sake of speed. It must not be changed.
     *
     * @return height × width × 3 unsigned bytes
     */
    public byte[] rgb() {
        return rgb;
    }

    @Override
    public void read(int y, byte[] row) {
        System.arraycopy(rgb, 3 * width * y, row, 0, 3 * width);
    }

    /** The same picture turned upright, given how it lies now. */
    public RgbImage oriented(Orientation orientation) {
        return orientation.upright(this);
    }
}
