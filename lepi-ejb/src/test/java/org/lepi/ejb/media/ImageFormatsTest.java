package org.lepi.ejb.media;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lepi.ejb.media.TestPictures.difference;
import static org.lepi.ejb.media.TestPictures.encode;
import static org.lepi.ejb.media.TestPictures.expected;
import static org.lepi.ejb.media.TestPictures.gradient;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format and mode, written here, come back with their pixels. */
class ImageFormatsTest {
    private static final ImageDecoder DECODER = new ImageDecoder(1_000_000);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {TYPE_3BYTE_BGR, TYPE_BYTE_GRAY})
    void jpegInColourAndInGreyIsNearlyThePicture(int type) {
        BufferedImage image = gradient(100, 75, type);
        RgbImage stored = samplesOf(image);
        assertTrue(difference(DECODER.decode(encode(image, "jpeg")), stored) < 3);
    }

    @ParameterizedTest
    @CsvSource({
        "png," + TYPE_3BYTE_BGR,
        "png," + TYPE_4BYTE_ABGR,
        "png," + TYPE_BYTE_INDEXED,
        "png," + TYPE_BYTE_BINARY,
        "gif," + TYPE_BYTE_INDEXED,
        "bmp," + TYPE_3BYTE_BGR,
        "bmp," + TYPE_INT_RGB,
        "bmp," + TYPE_BYTE_INDEXED,
        "bmp," + TYPE_BYTE_BINARY,
        "bmp," + BufferedImage.TYPE_USHORT_555_RGB,
        "bmp," + BufferedImage.TYPE_USHORT_565_RGB,
        "tiff," + TYPE_3BYTE_BGR,
        "tiff," + TYPE_4BYTE_ABGR,
        "tiff," + TYPE_BYTE_INDEXED,
        "tiff," + TYPE_BYTE_BINARY,
    })
    void losslessFormatsGiveExactlyThePixels(String format, int type) {
        BufferedImage image = gradient(53, 31, type);
        assertArrayEquals(
                expected(image).rgb(), DECODER.decode(encode(image, format)).rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void greyIsTakenAsItIsStored(String format) {
        BufferedImage image = gradient(53, 31, TYPE_BYTE_GRAY);
        assertArrayEquals(
                samplesOf(image).rgb(), DECODER.decode(encode(image, format)).rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
    void everyLosslessCompressionOfTiffGivesExactlyThePixels(String compression) {
        BufferedImage image = gradient(53, 31, TYPE_3BYTE_BGR);
        assertArrayEquals(
                expected(image).rgb(),
                DECODER.decode(encode(image, "tiff", compression)).rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
    void faxesInTiffGiveExactlyThePixels(String compression) {
        BufferedImage image = gradient(53, 31, TYPE_BYTE_BINARY);
        assertArrayEquals(
                expected(image).rgb(),
                DECODER.decode(encode(image, "tiff", compression)).rgb());
    }

    @Test
    void jpegInTiffIsNearlyThePicture() {
        BufferedImage image = gradient(53, 31, TYPE_3BYTE_BGR);
        assertTrue(difference(DECODER.decode(encode(image, "tiff", "JPEG")), expected(image)) < 3);
    }

    @Test
    void runLengthBmpGivesExactlyThePixels() {
        BufferedImage image = gradient(53, 31, TYPE_BYTE_INDEXED);
        assertArrayEquals(
                expected(image).rgb(),
                DECODER.decode(encode(image, "bmp", "BI_RLE8")).rgb());
    }

    @Test
    void losslessWebpGivesExactlyThePixelsOverWhite() {
        BufferedImage image = translucent();
        assertArrayEquals(
                expected(image).rgb(), DECODER.decode(WebpFile.simple(image)).rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void transparencyIsLaidOverWhite(String format) {
        BufferedImage image = translucent();
        assertArrayEquals(
                expected(image).rgb(), DECODER.decode(encode(image, format)).rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitGreyIsScaledWithoutGamma(String format) {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, 257 * x);
        }
        RgbImage decoded = DECODER.decode(encode(image, format));
        for (int i = 0; i < decoded.rgb().length; i++) {
            assertEquals(i / 3, decoded.rgb()[i] & 0xff);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitColourWithAlphaIsScaledAndLaidOverWhite(String format) {
        BufferedImage image = ImageTypeSpecifier.createInterleaved(
                        ColorModel.getRGBdefault().getColorSpace(),
                        new int[] {0, 1, 2, 3},
                        DataBuffer.TYPE_USHORT,
                        true,
                        false)
                .createBufferedImage(2, 1);
        image.getRaster().setPixel(0, 0, new int[] {65_535, 0, 257 * 100, 65_535});
        image.getRaster().setPixel(1, 0, new int[] {65_535, 0, 257 * 100, 257 * 51});
        byte[] rgb = DECODER.decode(encode(image, format)).rgb();
        assertArrayEquals(new byte[] {-1, 0, 100, -1, (byte) 204, (byte) 224}, rgb);
    }

    @Test
    void greyWithAlphaIsLaidOverWhite() {
        ComponentColorModel greyAlpha = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = greyAlpha.createCompatibleWritableRaster(2, 1);
        raster.setPixel(0, 0, new int[] {40, 255});
        raster.setPixel(1, 0, new int[] {40, 51});
        byte[] rgb = DECODER.decode(encode(new BufferedImage(greyAlpha, raster, false, null), "png"))
                .rgb();
        assertArrayEquals(new byte[] {40, 40, 40, (byte) 212, (byte) 212, (byte) 212}, rgb);
    }

    @Test
    void theFirstFrameOfAnAnimationCounts() throws IOException {
        BufferedImage first = gradient(40, 30, TYPE_BYTE_INDEXED);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(gif)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(first, null, null), null);
            writer.writeToSequence(new IIOImage(new BufferedImage(40, 30, TYPE_BYTE_INDEXED), null, null), null);
            writer.endWriteSequence();
        }
        assertArrayEquals(
                expected(first).rgb(), DECODER.decode(gif.toByteArray()).rgb());
    }

    @Test
    void theFirstFrameOfAnAnimatedWebpCounts() {
        BufferedImage first = translucent();
        byte[] frame = TestPictures.concat(
                new byte[6],
                new byte[] {(byte) (first.getWidth() - 1), 0, 0, (byte) (first.getHeight() - 1), 0, 0},
                new byte[4],
                WebpFile.chunk("VP8L", WebpFile.bitstream(first)));
        byte[] webp = WebpFile.riff(
                WebpFile.extended(0x12, 90, 90),
                WebpFile.chunk("ANIM", new byte[6]),
                WebpFile.chunk("ANMF", frame),
                WebpFile.chunk("ANMF", frame));
        assertArrayEquals(expected(first).rgb(), DECODER.decode(webp).rgb());
    }

    @Test
    void cmykJpegIsInkOnPaper() throws IOException {
        byte[] rgb = DECODER.decode(fourComponents(new int[] {255, 0, 51, 102})).rgb();
        assertNear(new int[] {0, 153, 122}, rgb);
    }

    @Test
    void cmykJpegOfAdobeIsStoredInverted() throws IOException {
        byte[] rgb = DECODER.decode(adobe(fourComponents(new int[] {0, 255, 204, 153}), 0))
                .rgb();
        assertNear(new int[] {0, 153, 122}, rgb);
    }

    @Test
    void ycckJpegOfAdobeIsStoredInvertedToo() throws IOException {
        // Luminance and colour differences (JFIF) of 255, 0, 51, the inks that are stored inverted as 0, 255, 204.
        byte[] rgb = DECODER.decode(adobe(fourComponents(new int[] {82, 110, 251, 153}), 2))
                .rgb();
        assertNear(new int[] {0, 153, 122}, rgb);
    }

    private static BufferedImage translucent() {
        BufferedImage image = gradient(53, 31, TYPE_4BYTE_ABGR);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int alpha = 255 * x / 52;
                image.setRGB(x, y, (image.getRGB(x, y) & 0xFFFFFF) | (alpha << 24));
            }
        }
        return image;
    }

    /** The samples of a grey or an RGB raster, as they are stored. */
    private static RgbImage samplesOf(BufferedImage image) {
        int bands = image.getRaster().getNumBands();
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (byte) image.getRaster()
                    .getSample(pixel % image.getWidth(), pixel / image.getWidth(), Math.min(i % 3, bands - 1));
        }
        return new RgbImage(image.getWidth(), image.getHeight(), rgb);
    }

    private static byte[] fourComponents(int[] samples) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, samples);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return jpeg.toByteArray();
    }

    private static byte[] adobe(byte[] jpeg, int transform) {
        byte[] content = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return TestPictures.jpegWithSegment(jpeg, 0xEE, content);
    }

    private static void assertNear(int[] expected, byte[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            int found = rgb[i] & 0xff;
            assertEquals(expected[i % 3], found, 5, Arrays.toString(expected));
        }
    }
}
