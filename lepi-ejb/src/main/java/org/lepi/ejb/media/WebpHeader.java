package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks the chunks of a WebP file (RFC 9649) and holds the size of its first frame against every bitstream in it, for
 * the decoder allocates by what each bitstream says of itself.
 */
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int VP8 = 0x20385056;
    private static final int VP8L = 0x4C385056;
    private static final int VP8X = 0x58385056;
    private static final int ANMF = 0x464D4E41;
    private static final int EXIF = 0x46495845;
    private static final int ANIMATED = 2;
    private static final int ANMF_HEADER = 16;

    private int width;
    private int height;
    private boolean animated;
    private boolean decoded;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpHeader() {}

    static ImageHeader read(ByteBuffer webp) {
        webp.order(ByteOrder.LITTLE_ENDIAN).position(FIRST_CHUNK);
        WebpHeader header = new WebpHeader();
        header.walk(webp);
        if (!header.decoded) {
            throw unreadable("The WebP file has no picture");
        }
        return new ImageHeader(MediaType.WEBP, header.width, header.height, header.orientation);
    }

    private void walk(ByteBuffer chunks) {
        while (chunks.remaining() >= 8) {
            int name = chunks.getInt();
            long length = Integer.toUnsignedLong(chunks.getInt());
            if (length > chunks.remaining()) {
                throw unreadable("The WebP file ends within a chunk");
            }
            ByteBuffer chunk = chunks.slice(chunks.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            chunks.position((int) Math.min(chunks.position() + length + (length & 1), chunks.limit()));
            read(name, chunk);
        }
    }

    private void read(int name, ByteBuffer chunk) {
        switch (name) {
            case VP8X -> {
                animated = (chunk.get(0) & ANIMATED) != 0;
                if (!animated) {
                    size(1 + int24(chunk, 4), 1 + int24(chunk, 7));
                }
            }
            case ANMF -> readFrame(chunk);
            case VP8 -> {
                decoded = true;
                size(chunk.getShort(6) & 0x3FFF, chunk.getShort(8) & 0x3FFF);
            }
            case VP8L -> {
                decoded = true;
                int sides = chunk.getInt(1);
                size(1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF));
            }
            case EXIF -> orientation = TiffDirectory.orientation(skipName(chunk));
            default -> {
                // Colour profile, alpha plane, XMP: of no size of their own.
            }
        }
    }

    /** Only the first frame of an animation is decoded, so the sizes of the others do not matter. */
    private void readFrame(ByteBuffer frame) {
        if (animated && !decoded) {
            size(1 + int24(frame, 6), 1 + int24(frame, 9));
            walk(frame.position(ANMF_HEADER));
        }
    }

    private void size(int newWidth, int newHeight) {
        if (width != 0 && (width != newWidth || height != newHeight)) {
            throw unreadable("The parts of the WebP file give different sizes");
        }
        width = newWidth;
        height = newHeight;
    }

    private static int int24(ByteBuffer chunk, int at) {
        return Short.toUnsignedInt(chunk.getShort(at)) | Byte.toUnsignedInt(chunk.get(at + 2)) << 16;
    }

    /** Some writers put JPEG's "Exif\0\0" before the data. */
    private static ByteBuffer skipName(ByteBuffer chunk) {
        return chunk.limit() > 6 && chunk.get(0) == 'E' ? chunk.position(6) : chunk;
    }
}
