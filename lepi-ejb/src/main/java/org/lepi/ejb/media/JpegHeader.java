package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;

/** Reads the frame header and the EXIF segment of a JPEG (ITU-T T.81, annex B). */
final class JpegHeader {
    /**
     * More than any encoder writes. Every scan of a progressive JPEG makes the decoder visit all pixels again, so a small
     * file of thousands of empty scans would keep it busy for minutes.
     */
    private static final int MOST_SCANS = 100;

    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int EXIF = 0x45786966;
    private static final int EXIF_NAME_LENGTH = 6;

    private JpegHeader() {}

    static ImageHeader read(ByteBuffer jpeg) {
        jpeg.position(2);
        Orientation orientation = Orientation.UPRIGHT;
        while (true) {
            int marker = nextMarker(jpeg);
            if (marker == SOS || marker == EOI) {
                throw unreadable("The JPEG file has no frame header");
            }
            ByteBuffer segment = segment(jpeg);
            if (isFrame(marker)) {
                ImageHeader header = frame(segment, orientation);
                requireData(jpeg.limit(), segment, header, isProgressive(marker));
                if (isProgressive(marker)) {
                    limitScans(jpeg);
                }
                return header;
            }
            if (marker == APP1 && orientation == Orientation.UPRIGHT && isExif(segment)) {
                orientation = TiffDirectory.orientation(segment.position(EXIF_NAME_LENGTH));
            }
        }
    }

    private static ImageHeader frame(ByteBuffer frame, Orientation orientation) {
        int height = Short.toUnsignedInt(frame.getShort(1));
        int width = Short.toUnsignedInt(frame.getShort(3));
        return new ImageHeader(MediaType.JPEG, width, height, orientation);
    }

    /**
     * Refuses data too short for the size, which libjpeg would fill up with grey. A block of 8x8 samples takes a bit for
     * its mean and, unless a progressive JPEG leaves the rest to later scans, another one for the end of the block.
     */
    private static void requireData(int bytes, ByteBuffer frame, ImageHeader header, boolean progressive) {
        int blocksPerUnit = 0;
        int unitWidth = 1;
        int unitHeight = 1;
        for (int component = 0; component < frame.get(5); component++) {
            int sampling = Byte.toUnsignedInt(frame.get(7 + 3 * component));
            blocksPerUnit += (sampling >> 4) * (sampling & 15);
            unitWidth = Math.max(unitWidth, sampling >> 4);
            unitHeight = Math.max(unitHeight, sampling & 15);
        }
        long units = (long) header.width() * header.height() / (64L * unitWidth * unitHeight);
        long bits = units * blocksPerUnit * (progressive ? 1 : 2);
        if (bits > 8L * bytes) {
            throw unreadable("The JPEG file is too short for " + header.width() + "x" + header.height() + " pixels");
        }
    }

    private static void limitScans(ByteBuffer jpeg) {
        int scans = 0;
        while (jpeg.hasRemaining()) {
            int marker = nextMarker(jpeg);
            if (marker == EOI) {
                return;
            }
            if (marker == SOS && ++scans > MOST_SCANS) {
                throw unreadable("The JPEG file has more than " + MOST_SCANS + " scans");
            }
            segment(jpeg);
        }
    }

    /** The next marker that begins a segment or ends the picture; what lies before it is skipped, as libjpeg does. */
    private static int nextMarker(ByteBuffer jpeg) {
        int previous = 0;
        while (true) {
            int current = Byte.toUnsignedInt(jpeg.get());
            if (previous == 0xFF && current >= 0xC0 && current != 0xFF && !isBare(current)) {
                return current;
            }
            previous = current;
        }
    }

    /** Restart markers and a second start of image have no length. */
    private static boolean isBare(int marker) {
        return marker >= 0xD0 && marker <= 0xD8;
    }

    private static ByteBuffer segment(ByteBuffer jpeg) {
        int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
        ByteBuffer segment = jpeg.slice(jpeg.position(), length);
        jpeg.position(jpeg.position() + length);
        return segment;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isProgressive(int marker) {
        return (marker & 3) == 2;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > EXIF_NAME_LENGTH && segment.getInt(0) == EXIF && segment.get(4) == 0;
    }
}
