package org.lepi.ejb.media;

/** Pixels that can be had one row at a time, so that a large picture is never held twice. */
interface PixelRows {

    int width();

    int height();

    /**
     * Copies one row of pixels.
     *
     * @param y the row, 0 at the top
     * @param row receives width × 3 bytes: red, green, blue, unsigned, sRGB
     */
    void read(int y, byte[] row);
}
