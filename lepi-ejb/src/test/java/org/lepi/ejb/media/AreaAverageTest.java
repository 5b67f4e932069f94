package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {

    @ParameterizedTest(name = "{0} at width {1} is {2}")
    @CsvSource({
        "10 20 30 40, 2, 15 35",
        "0 90 180, 2, 30 150",
        "0 90 180, 1, 90",
        "0 60 120 180 240, 3, 24 120 216",
        "0 0 255, 2, 0 170",
        "0 100, 4, 0 25 75 100",
        "100, 3, 100 100 100",
        "0 100 200, 3, 0 100 200",
    })
    void rowsHaveTheHandComputedMeans(String source, int width, String expected) {
        RgbImage resized = AreaAverage.resize(grey(numbers(source), false), width, 1);
        assertArrayEquals(grey(numbers(expected), false).rgb(), resized.rgb());
    }

    /** Three original pixels reduced by two: the second pixel stands for one of them only. */
    @Test
    void aPixelThatStandsForFewerOriginalOnesCountsLess() {
        RgbImage reduced = grey(numbers("30 90"), false);
        RgbImage resized = AreaAverage.resize(reduced, new AxisWeights(3, 2, 1), new AxisWeights(1, 1));
        assertArrayEquals(grey(numbers("50"), false).rgb(), resized.rgb());
    }

    @Test
    void columnsAreTreatedAsRowsAre() {
        RgbImage resized = AreaAverage.resize(grey(numbers("0 60 120 180 240"), true), 1, 3);
        assertArrayEquals(grey(numbers("24 120 216"), true).rgb(), resized.rgb());
    }

    @ParameterizedTest
    @CsvSource({"97,61,32,32", "64,64,32,16", "33,7,32,6", "500,375,224,224", "1,1,1,1", "5,300,3,1"})
    void shrinkingIsTheMeanOverTheAreaOfEachPixel(int width, int height, int toWidth, int toHeight) {
        RgbImage image = noise(width, height);
        RgbImage resized = AreaAverage.resize(image, toWidth, toHeight);
        for (int i = 0; i < resized.rgb().length; i++) {
            Interval columns = interval(i / 3 % toWidth, width, toWidth);
            Interval rows = interval(i / 3 / toWidth, height, toHeight);
            double mean = mean(image, i % 3, columns, rows);
            assertEquals(mean, resized.rgb()[i] & 0xff, 0.501);
        }
    }

    @ParameterizedTest
    @CsvSource({"7,5,20,31", "1,1,9,9", "40,3,10,12", "3,40,12,10", "2,2,300,300"})
    void aPlainColourStaysAsItIsWhateverTheSize(int width, int height, int toWidth, int toHeight) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) new int[] {255, 0, 131}[i % 3];
        }
        RgbImage resized = AreaAverage.resize(new RgbImage(width, height, rgb), toWidth, toHeight);
        for (int i = 0; i < resized.rgb().length; i++) {
            assertEquals(rgb[i % 3], resized.rgb()[i]);
        }
    }

    @Test
    void aPictureOfTheRightSizeIsNotTouched() {
        RgbImage image = noise(9, 4);
        assertSame(image, AreaAverage.resize(image, 9, 4));
    }

    private record Interval(double from, double to) {
        double overlap(int pixel) {
            return Math.max(0, Math.min(to, pixel + 1.0) - Math.max(from, pixel));
        }
    }

    private static Interval interval(int index, int source, int target) {
        return new Interval((double) index * source / target, (index + 1.0) * source / target);
    }

    private static double mean(RgbImage image, int channel, Interval columns, Interval rows) {
        double sum = 0;
        double area = 0;
        for (int y = (int) rows.from; y < Math.min(image.height(), rows.to + 1); y++) {
            for (int x = (int) columns.from; x < Math.min(image.width(), columns.to + 1); x++) {
                double overlap = columns.overlap(x) * rows.overlap(y);
                sum += overlap * (image.rgb()[3 * (y * image.width() + x) + channel] & 0xff);
                area += overlap;
            }
        }
        return sum / area;
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(7).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    private static int[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static RgbImage grey(int[] levels, boolean upright) {
        byte[] rgb = new byte[3 * levels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) levels[i / 3];
        }
        return upright ? new RgbImage(1, levels.length, rgb) : new RgbImage(levels.length, 1, rgb);
    }
}
