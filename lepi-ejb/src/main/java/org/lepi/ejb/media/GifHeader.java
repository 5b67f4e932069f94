package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the size of the first frame of a GIF (GIF89a, 20), which alone is decoded. */
final class GifHeader {
    private static final int SCREEN_FLAGS = 10;
    private static final int SCREEN_END = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;

    private GifHeader() {}

    static ImageHeader read(ByteBuffer gif) {
        gif.order(ByteOrder.LITTLE_ENDIAN);
        int flags = gif.get(SCREEN_FLAGS);
        boolean hasPalette = (flags & 0x80) != 0;
        gif.position(SCREEN_END + (hasPalette ? 3 * (2 << (flags & 7)) : 0));
        int block = gif.get();
        while (block == EXTENSION) {
            gif.get();
            skipParts(gif);
            block = gif.get();
        }
        if (block != FRAME) {
            throw unreadable("The GIF file has no frame");
        }
        gif.getInt();
        int width = Short.toUnsignedInt(gif.getShort());
        int height = Short.toUnsignedInt(gif.getShort());
        return new ImageHeader(MediaType.GIF, width, height, Orientation.UPRIGHT);
    }

    private static void skipParts(ByteBuffer gif) {
        int length = Byte.toUnsignedInt(gif.get());
        while (length > 0) {
            gif.position(gif.position() + length);
            length = Byte.toUnsignedInt(gif.get());
        }
    }
}
