package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Willem van Schaik's PngSuite against the pixels that another decoder found. That decoder scales 16 bits to 8 by
 * dropping the lower byte for colour and by rounding for grey; rounding everywhere, as the standard recommends, may be
 * one off.
 */
class PngSuiteTest {
    private static final ImageDecoder DECODER = new ImageDecoder(1_000_000);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyIntactFileHasItsPixels() throws IOException {
        return files().stream()
                .filter(file -> !isCorrupt(file))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertPixels(file)));
    }

    @TestFactory
    Stream<DynamicTest> everyCorruptFileIsRefused() throws IOException {
        return files().stream()
                .filter(PngSuiteTest::isCorrupt)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    LepiException refusal = assertThrows(LepiException.class, () -> DECODER.decode(bytes));
                    assertEquals(FailureKind.UNREADABLE_IMAGE, refusal.kind(), refusal.getMessage());
                }));
    }

    private static void assertPixels(Path file) throws IOException {
        RgbImage image = DECODER.decode(Files.readAllBytes(file));
        boolean wide = Files.readAllBytes(file)[24] == 16;
        int[] expected = expectedOverWhite(name(file));
        assertEquals(expected.length, image.rgb().length, "samples");
        for (int i = 0; i < expected.length; i++) {
            int difference = Math.abs(expected[i] - Byte.toUnsignedInt(image.rgb()[i]));
            assertTrue(difference <= (wide ? 1 : 0), "sample " + i + " is " + difference + " off");
        }
    }

    /** The expected red, green, blue and alpha, laid over white in real arithmetic. */
    private static int[] expectedOverWhite(String name) throws IOException {
        Path json = SharedData.folder("images-odd/pngsuite/json");
        Path eightBits = json.resolve(name + "_to8.json");
        boolean scaled = Files.exists(eightBits);
        double[] rgba = numbers(scaled ? eightBits : json.resolve(name + ".json"));
        double max = scaled || Arrays.stream(rgba).max().orElseThrow() <= 255 ? 255 : 65_535;
        int[] rgb = new int[rgba.length / 4 * 3];
        for (int i = 0; i < rgb.length; i++) {
            double alpha = rgba[i / 3 * 4 + 3] / max;
            double colour = rgba[i / 3 * 4 + i % 3] / max;
            rgb[i] = (int) Math.round(255 * (colour * alpha + 1 - alpha));
        }
        return rgb;
    }

    private static double[] numbers(Path json) throws IOException {
        return Stream.of(Files.readString(json).split("\\D+"))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("images-odd/pngsuite/png"))) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".png", "");
    }

    private static boolean isCorrupt(Path file) {
        return name(file).startsWith("x");
    }
}
