package org.lepi.ejb.media;

import static org.lepi.ejb.media.ImageHeader.unreadable;

import java.nio.ByteBuffer;
import java.util.Set;

/** Reads the first directory of a TIFF file and refuses what would make the decoder allocate beyond the picture's size. */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int SAMPLE_FORMAT = 339;
    private static final int SIGNED = 2;
    private static final int JPEG = 7;
    /** None, three kinds of fax, LZW, JPEG, Deflate under two numbers, PackBits. */
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32_946L, 32_773L);

    private static final int MOST_SAMPLES = 5;
    private static final int LARGEST_TILE_SIDE = 16_384;

    private TiffHeader() {}

    static ImageHeader read(ByteBuffer tiff) {
        TiffDirectory directory = new TiffDirectory(tiff);
        long width = directory.number(WIDTH, 0);
        long height = directory.number(HEIGHT, 0);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw unreadable("The TIFF file gives its size as " + width + "x" + height);
        }
        requireSamples(directory);
        long tileWidth = directory.number(TILE_WIDTH, width);
        long tileHeight = directory.number(TILE_HEIGHT, height);
        atMost(Math.max(width, LARGEST_TILE_SIDE), tileWidth, "pixels per row of a tile");
        atMost(Math.max(height, LARGEST_TILE_SIDE), tileHeight, "rows per tile");
        long compression = directory.number(COMPRESSION, 1);
        if (!COMPRESSIONS.contains(compression)) {
            throw unreadable("The TIFF file is compressed in a way that is not decoded (" + compression + ")");
        }
        if (compression == JPEG) {
            for (int tag : new int[] {STRIP_OFFSETS, TILE_OFFSETS}) {
                for (long offset : directory.numbers(tag)) {
                    requireJpegWithin(tiff, offset, tileWidth, tileHeight);
                }
            }
        }
        return new ImageHeader(MediaType.TIFF, (int) width, (int) height, directory.orientation());
    }

    /** Depths between 9 and 15 are left out because the decoder does not scale them. */
    private static void requireSamples(TiffDirectory directory) {
        atMost(MOST_SAMPLES, directory.number(SAMPLES_PER_PIXEL, 1), "samples per pixel");
        for (long bits : directory.numbers(BITS_PER_SAMPLE)) {
            if (bits != Short.SIZE) {
                atMost(Byte.SIZE, bits, "bits per sample");
            }
        }
        if (directory.number(SAMPLE_FORMAT, 1) == SIGNED) {
            throw unreadable("The TIFF file has signed samples, which are no colours");
        }
    }

    private static void requireJpegWithin(ByteBuffer tiff, long offset, long width, long height) {
        int start = (int) Math.min(offset, tiff.limit());
        ImageHeader tile = JpegHeader.read(tiff.slice(start, tiff.limit() - start));
        if (tile.width() > width || tile.height() > height) {
            throw unreadable("A JPEG in the TIFF file is larger than its tile");
        }
    }

    private static void atMost(long most, long found, String what) {
        if (found < 1 || found > most) {
            throw unreadable("The TIFF file has " + found + " " + what + ", which is not decoded");
        }
    }
}
