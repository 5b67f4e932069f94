package org.lepi.system;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** One photograph as eight cameras would store it, each held another way, with the EXIF code that says so. */
final class OrientedPhotograph {
    private static final Set<Integer> RIGHT_FIRST = Set.of(2, 3, 6, 7);
    private static final Set<Integer> BOTTOM_FIRST = Set.of(3, 4, 7, 8);
    private static final float NEARLY_WITHOUT_LOSS = 0.98f;
    private static final int APP1 = 0xFFE1;

    private final BufferedImage upright;

    OrientedPhotograph(byte[] jpeg) throws IOException {
        upright = ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /**
     * Turns and writes it.
     *
     * @param code 1 to 8 (EXIF 2.32, tag 0x0112)
     */
    byte[] stored(int code) throws IOException {
        byte[] jpeg = jpeg(turned(code));
        byte[] exif = exif(code);
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private BufferedImage turned(int code) {
        boolean swaps = code >= 5;
        BufferedImage from = swaps ? transposed() : upright;
        int width = from.getWidth();
        int height = from.getHeight();
        boolean mirrored = (swaps ? BOTTOM_FIRST : RIGHT_FIRST).contains(code);
        boolean flipped = (swaps ? RIGHT_FIRST : BOTTOM_FIRST).contains(code);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(
                from,
                mirrored ? width : 0,
                flipped ? height : 0,
                mirrored ? -width : width,
                flipped ? -height : height,
                null);
        graphics.dispose();
        return turned;
    }

    private BufferedImage transposed() {
        BufferedImage transposed =
                new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = transposed.createGraphics();
        graphics.drawImage(upright, new AffineTransform(0, 1, 1, 0, 0, 0), null);
        graphics.dispose();
        return transposed;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(NEARLY_WITHOUT_LOSS);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] exif(int code) {
        return ByteBuffer.allocate(36)
                .putShort((short) APP1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) code)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
