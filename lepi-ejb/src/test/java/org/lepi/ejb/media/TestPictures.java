package org.lepi.ejb.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Draws pictures and writes them as files of every kind. */
final class TestPictures {
    private TestPictures() {}

    /** Red grows to the right, green downwards, and a dark corner at the top left makes every orientation another picture. */
    static BufferedImage gradient(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour(x, y, width, height));
            }
        }
        return image;
    }

    static RgbImage expected(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int argb = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            int alpha = argb >>> 24;
            int sample = (argb >> (16 - 8 * (i % 3))) & 0xff;
            rgb[i] = (byte) Math.round((sample * alpha + 255.0 * (255 - alpha)) / 255);
        }
        return new RgbImage(image.getWidth(), image.getHeight(), rgb);
    }

    /** The mean of the absolute differences of all samples, 0 to 255; infinite where the sizes differ. */
    static double difference(RgbImage one, RgbImage other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            return Double.POSITIVE_INFINITY;
        }
        long sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        return (double) sum / one.rgb().length;
    }

    static byte[] encode(BufferedImage image, String format) {
        return encode(image, format, null);
    }

    /** Writes by the JDK's writer of a format, with one of the compressions it names. */
    static byte[] encode(BufferedImage image, String format, @Nullable String compression) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (compression != null) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType(compression);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** EXIF data that hold an orientation and nothing else. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** An uncompressed TIFF of black pixels, with the directory behind them. */
    static byte[] greyTiff(int width, int height, int orientation) {
        int[][] entries = {
            {256, width},
            {257, height},
            {258, 8},
            {259, 1},
            {262, 1},
            {273, 8},
            {274, orientation},
            {277, 1},
            {278, height},
            {279, width * height}
        };
        ByteBuffer tiff = ByteBuffer.allocate(8 + width * height + 2 + 12 * entries.length + 4)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8 + width * height)
                .position(8 + width * height)
                .putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return tiff.array();
    }

    static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
        return jpegWithSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif));
    }

    static byte[] jpegWithSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
        return insert(jpeg, 2, segment);
    }

    static byte[] pngWithChunk(byte[] png, String name, byte[] content) {
        return insert(png, 33, pngChunk(name, content));
    }

    static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        return concat(signature, pngChunk("IHDR", header));
    }

    static byte[] pngChunk(String name, byte[] content) {
        byte[] named = concat(name.getBytes(StandardCharsets.ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] part) {
        return concat(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    private static int colour(int x, int y, int width, int height) {
        if (x < width / 4 && y < height / 4) {
            return 0xFF000020;
        }
        int red = 255 * x / width;
        int green = 255 * y / height;
        return 0xFF000060 | (red << 16) | (green << 8);
    }
}
