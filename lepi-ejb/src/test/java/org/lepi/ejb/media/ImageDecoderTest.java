package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class ImageDecoderTest {
    private static final ImageDecoder DECODER = new ImageDecoder(640 * 480);
    private static final BufferedImage IMAGE = TestPictures.gradient(640, 480, BufferedImage.TYPE_3BYTE_BGR);
    private static final byte[] JPEG = TestPictures.encode(IMAGE, "jpeg");

    @AfterAll
    static void close() {
        DECODER.close();
    }

    /** The targets make the JPEG decoder reduce by 8, 8, 4, 4, 2, 1, and by 1 for the sake of one side. */
    @ParameterizedTest
    @CsvSource({"60,44", "80,60", "81,60", "160,60", "224,224", "400,300", "10,300"})
    void aReducedJpegIsTheAreaAverageOfTheWholePicture(int width, int height) {
        RgbImage whole = AreaAverage.resize(DECODER.decode(JPEG), width, height);
        assertTrue(TestPictures.difference(DECODER.decode(JPEG, width, height), whole) < 1);
    }

    /** 225 is 8 x 28 + 1: a slope shows whether the last reduced pixel, which stands for one column, counts as whole. */
    @ParameterizedTest
    @ValueSource(ints = {28, 29, 50, 57, 100})
    void aSizeThatCannotBeDividedByTheReductionShiftsNothing(int target) {
        byte[] jpeg = TestPictures.encode(TestPictures.gradient(225, 225, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        RgbImage whole = AreaAverage.resize(DECODER.decode(jpeg), target, target);
        assertTrue(TestPictures.difference(DECODER.decode(jpeg, target, target), whole) < 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void otherFormatsAreTheAreaAverageOfTheWholePicture(String format) {
        RgbImage expected = AreaAverage.resize(TestPictures.expected(IMAGE), 224, 224);
        byte[] file = TestPictures.encode(IMAGE, format);
        assertArrayEquals(expected.rgb(), DECODER.decode(file, 224, 224).rgb());
    }

    @Test
    void theTargetIsTheSizeOfTheUprightPicture() {
        for (int code = 1; code <= 8; code++) {
            RgbImage upright = DECODER.decode(TestPictures.jpegWithExif(JPEG, TestPictures.exif(code)), 90, 50);
            assertEquals(90, upright.width());
            assertEquals(50, upright.height());
        }
    }

    @Test
    void aSmallPictureIsEnlarged() {
        byte[] small = TestPictures.encode(TestPictures.gradient(9, 7, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        RgbImage whole = AreaAverage.resize(DECODER.decode(small), 224, 200);
        assertArrayEquals(whole.rgb(), DECODER.decode(small, 224, 200).rgb());
    }

    @Test
    void theCapIsOnTheStoredPixelsWhateverTheTarget() {
        byte[] larger = TestPictures.encode(TestPictures.gradient(641, 480, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        LepiException refusal = assertThrows(LepiException.class, () -> DECODER.decode(larger, 10, 10));
        assertEquals(FailureKind.IMAGE_TOO_LARGE, refusal.kind());
        assertEquals("The image has 641x480 pixels; at most 307200 are decoded", refusal.getMessage());
    }

    @Test
    void oneDecoderServesManyThreads() throws Exception {
        byte[] png = TestPictures.encode(IMAGE, "png");
        byte[] expectedJpeg = DECODER.decode(JPEG, 100, 100).rgb();
        byte[] expectedPng = DECODER.decode(png, 100, 100).rgb();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> decoded = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                byte[] file = i % 2 == 0 ? JPEG : png;
                decoded.add(threads.submit(() -> DECODER.decode(file, 100, 100).rgb()));
            }
            for (int i = 0; i < decoded.size(); i++) {
                assertArrayEquals(
                        i % 2 == 0 ? expectedJpeg : expectedPng, decoded.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
