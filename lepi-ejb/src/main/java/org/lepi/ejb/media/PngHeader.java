package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948, clause 5) from the first to the last: the JDK's reader checks neither the
 * checksums nor that the file is whole.
 */
final class PngHeader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int EXIF = 0x65584966;
    /** Set in the name of a chunk that a decoder may ignore. */
    private static final int ANCILLARY = 0x20000000;

    private PngHeader() {}

    static ImageHeader read(ByteBuffer png) {
        if (png.getLong() != SIGNATURE) {
            throw unreadable("The PNG signature is damaged, as by a transfer as text");
        }
        if (png.getInt(12) != IHDR) {
            throw unreadable("The PNG file does not begin with its header");
        }
        Orientation orientation = orientation(png);
        return new ImageHeader(MediaType.PNG, png.getInt(16), png.getInt(20), orientation);
    }

    private static Orientation orientation(ByteBuffer png) {
        Orientation orientation = Orientation.UPRIGHT;
        int name = IHDR;
        while (name != IEND) {
            if (png.remaining() < 8) {
                throw unreadable("The PNG file ends before its last chunk");
            }
            int length = png.getInt();
            name = png.getInt();
            if (length < 0 || length > png.remaining() - Integer.BYTES) {
                throw unreadable("The PNG file ends within a chunk");
            }
            ByteBuffer chunk = png.slice(png.position(), length);
            png.position(png.position() + length);
            if (checksum(name, chunk) != png.getInt() && (name & ANCILLARY) == 0) {
                throw unreadable("The checksum of a PNG chunk is wrong");
            }
            if (name == EXIF) {
                orientation = TiffDirectory.orientation(chunk);
            }
        }
        return orientation;
    }

    private static int checksum(int name, ByteBuffer chunk) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, name));
        crc.update(chunk.duplicate());
        return (int) crc.getValue();
    }
}
