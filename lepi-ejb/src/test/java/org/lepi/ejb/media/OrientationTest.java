package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    private static final ImageDecoder DECODER = new ImageDecoder(40_000_000);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    /** The stored picture has the rows "abc" and "def"; the table gives the upright rows for every EXIF code. */
    @ParameterizedTest
    @CsvSource({
        "0,abc def",
        "1,abc def",
        "2,cba fed",
        "3,fed cba",
        "4,def abc",
        "5,ad be cf",
        "6,da eb fc",
        "7,fc eb da",
        "8,cf be ad",
        "9,abc def"
    })
    void everyCodeTurnsThePictureUpright(int code, String upright) {
        RgbImage stored = new RgbImage(3, 2, pixels("abcdef"));
        RgbImage turned = stored.oriented(Orientation.ofExif(code));
        assertEquals(upright.indexOf(' '), turned.width());
        assertArrayEquals(pixels(upright.replace(" ", "")), turned.rgb());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void realPhotographsOfEveryOrientationShowTheSamePicture(int code) throws IOException {
        RgbImage first = DECODER.decode(landscape(1), 180, 120);
        assertTrue(TestPictures.difference(DECODER.decode(landscape(code), 180, 120), first) < 3);
        assertEquals(1800, DECODER.decode(landscape(code)).width());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationIsReadFromEveryFormatThatHasIt(int code) {
        BufferedImage image = TestPictures.gradient(40, 30, BufferedImage.TYPE_3BYTE_BGR);
        byte[] exif = TestPictures.exif(code);
        Orientation orientation = Orientation.ofExif(code);
        assertOrientation(orientation, TestPictures.jpegWithExif(TestPictures.encode(image, "jpeg"), exif));
        assertOrientation(orientation, TestPictures.pngWithChunk(TestPictures.encode(image, "png"), "eXIf", exif));
        assertOrientation(orientation, WebpFile.withExif(image, exif));
        assertOrientation(orientation, TestPictures.greyTiff(40, 30, code));
    }

    @Test
    void damagedExifDataAreNoReasonToRefuseAPicture() {
        byte[] jpeg = TestPictures.encode(TestPictures.gradient(40, 30, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        byte[] exif = TestPictures.exif(6);
        ByteBuffer.wrap(exif).putInt(4, 1_000_000);
        assertOrientation(Orientation.UPRIGHT, TestPictures.jpegWithExif(jpeg, exif));
    }

    private static void assertOrientation(Orientation expected, byte[] file) {
        ImageHeader header = ImageHeader.read(file, 10_000);
        assertEquals(expected, header.orientation());
        RgbImage upright = DECODER.decode(file);
        assertEquals(expected.swapsSides() ? 30 : 40, upright.width());
        assertEquals(expected.swapsSides() ? 40 : 30, upright.height());
    }

    private static byte[] landscape(int code) throws IOException {
        return Files.readAllBytes(
                SharedData.folder("images-odd/exif-orientation").resolve("Landscape_" + code + ".jpg"));
    }

    private static byte[] pixels(String letters) {
        byte[] rgb = new byte[3 * letters.length()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) letters.charAt(i / 3);
        }
        return rgb;
    }
}
