package org.lepi.ejb.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes lossless WebP (RFC 9649) without transforms, every channel in codes of eight bits. */
final class WebpFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private WebpFile() {}

    static byte[] simple(BufferedImage image) {
        return riff(chunk("VP8L", bitstream(image)));
    }

    static byte[] withExif(BufferedImage image, byte[] exif) {
        return riff(
                extended(0x18, image.getWidth(), image.getHeight()),
                chunk("VP8L", bitstream(image)),
                chunk("EXIF", exif));
    }

    static byte[] riff(byte[]... chunks) {
        return chunk(
                "RIFF", TestPictures.concat("WEBP".getBytes(StandardCharsets.US_ASCII), TestPictures.concat(chunks)));
    }

    static byte[] extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                littleEndian(10)
                        .putInt(flags)
                        .putInt((width - 1) | ((height - 1) << 24))
                        .putShort((short) ((height - 1) >> 8))
                        .array());
    }

    static byte[] chunk(String name, byte[] content) {
        return littleEndian(8 + content.length + (content.length & 1))
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] bitstream(BufferedImage image) {
        WebpFile file = new WebpFile();
        file.put(0x2F, 8);
        file.put(image.getWidth() - 1, 14);
        file.put(image.getHeight() - 1, 14);
        file.put(1, 1);
        file.put(0, 3);
        file.put(0, 3);
        file.code(24);
        file.code(0);
        file.code(0);
        file.code(0);
        file.put(1, 4);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                file.pixel(image.getRGB(x, y));
            }
        }
        file.put(0, 7);
        return file.bytes.toByteArray();
    }

    /** A prefix code in which 256 symbols have eight bits and some more have none. */
    private void code(int unused) {
        put(0, 1);
        put(12 - 4, 4);
        for (int symbol : new int[] {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8}) {
            put(symbol == 0 || symbol == 8 ? 1 : 0, 3);
        }
        put(0, 1);
        for (int i = 0; i < 256; i++) {
            put(1, 1);
        }
        put(0, unused);
    }

    private void pixel(int argb) {
        for (int shift : new int[] {8, 16, 0, 24}) {
            put(Integer.reverse((argb >> shift) & 0xff) >>> 24, 8);
        }
    }

    private void put(int value, int bits) {
        for (int i = 0; i < bits; i++) {
            pending |= ((value >> i) & 1) << pendingBits++;
            if (pendingBits == 8) {
                bytes.write(pending);
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
