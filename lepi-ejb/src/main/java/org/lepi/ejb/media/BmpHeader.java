package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the header of a Windows bitmap, of version 2 (12 bytes) and of version 3 and later (40 bytes and more). */
final class BmpHeader {
    private static final int DATA_OFFSET = 10;
    private static final int HEADER_SIZE = 14;
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;
    private static final int DEPTH = 28;
    private static final int COMPRESSION = 30;
    private static final int OLD_HEADER = 12;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int BIT_FIELDS = 3;

    private BmpHeader() {}

    static ImageHeader read(ByteBuffer bmp) {
        bmp.order(ByteOrder.LITTLE_ENDIAN);
        if (bmp.getInt(HEADER_SIZE) == OLD_HEADER) {
            int width = Short.toUnsignedInt(bmp.getShort(WIDTH));
            int height = Short.toUnsignedInt(bmp.getShort(WIDTH + Short.BYTES));
            requireWhole(bmp, width, height, bmp.getShort(WIDTH + 3 * Short.BYTES));
            return new ImageHeader(MediaType.BMP, width, height, Orientation.UPRIGHT);
        }
        int width = bmp.getInt(WIDTH);
        // A negative height means that the rows begin at the top.
        int height = Math.abs(bmp.getInt(HEIGHT));
        int compression = bmp.getInt(COMPRESSION);
        if (compression < 0 || compression > BIT_FIELDS) {
            throw unreadable("The BMP file is compressed in a way that is not decoded (" + compression + ")");
        }
        if (compression != RLE8 && compression != RLE4) {
            requireWhole(bmp, width, height, bmp.getShort(DEPTH));
        }
        return new ImageHeader(MediaType.BMP, width, height, Orientation.UPRIGHT);
    }

    private static void requireWhole(ByteBuffer bmp, long width, long height, int depth) {
        long bytesPerRow = (width * depth + 31) / 32 * 4;
        if (Integer.toUnsignedLong(bmp.getInt(DATA_OFFSET)) + bytesPerRow * height > bmp.limit()) {
            throw unreadable("The BMP file is shorter than its size of " + width + "x" + height + " pixels needs");
        }
    }
}
