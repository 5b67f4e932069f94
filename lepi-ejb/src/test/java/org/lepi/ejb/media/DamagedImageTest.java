package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Whatever happens to a file on its way, it is decoded or refused with a reason, in little time. */
@Timeout(300)
class DamagedImageTest {
    private static final int MUTATIONS = 2000;
    private static final ImageDecoder DECODER = new ImageDecoder(1_000_000);
    private static final Map<String, byte[]> FILES = files();

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jpeg,0.1",
        "jpeg,0.5",
        "jpeg,0.9",
        "png,0.1",
        "png,0.5",
        "png,0.99",
        "gif,0.1",
        "gif,0.5",
        "gif,0.9",
        "bmp,0.1",
        "bmp,0.5",
        "bmp,0.99",
        "webp,0.1",
        "webp,0.5",
        "webp,0.99",
        "tiff,0.5",
        "tiff,0.9"
    })
    void aTruncatedFileIsRefused(String format, double share) {
        byte[] whole = file(format);
        byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));
        LepiException refusal = assertThrows(LepiException.class, () -> DECODER.decode(part));
        assertEquals(FailureKind.UNREADABLE_IMAGE, refusal.kind(), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40, 80})
    void aTruncatedJpegIsRefusedAtEveryReduction(int target) {
        byte[] whole = file("jpeg");
        byte[] part = Arrays.copyOf(whole, whole.length * 3 / 4);
        assertThrows(LepiException.class, () -> DECODER.decode(part, target, target));
    }

    @Test
    void flippedBitsAndMissingPartsGiveAPictureOrARefusal() {
        Random random = new Random(20_261_120);
        String[] formats = FILES.keySet().toArray(String[]::new);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String format = formats[i % formats.length];
            refused += isRefused(mutation(file(format), random), format + " " + i) ? 1 : 0;
        }
        assertTrue(refused > MUTATIONS / 4 && refused < MUTATIONS, refused + " refused");
    }

    private static boolean isRefused(byte[] file, String name) {
        long start = System.nanoTime();
        try {
            DECODER.decode(file, 20, 20);
            return false;
        } catch (LepiException refusal) {
            assertTrue(String.valueOf(refusal.getMessage()).length() > 10, name);
            return true;
        } finally {
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            assertTrue(seconds < 10, name + " took " + seconds + " s");
        }
    }

    private static byte[] mutation(byte[] file, Random random) {
        byte[] changed = random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        int flips = changed.length == 0 ? 0 : random.nextInt(8);
        int reach = random.nextBoolean() ? changed.length : Math.min(changed.length, 200);
        for (int i = 0; i < flips; i++) {
            changed[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(FILES.get(name), name);
    }

    private static Map<String, byte[]> files() {
        BufferedImage image = TestPictures.gradient(90, 70, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage indexed = TestPictures.gradient(90, 70, BufferedImage.TYPE_BYTE_INDEXED);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : new String[] {"png", "bmp", "tiff"}) {
            files.put(format, TestPictures.encode(image, format));
        }
        byte[] jpeg = TestPictures.encode(image, "jpeg");
        files.put("jpeg", jpeg);
        files.put("gif", TestPictures.encode(indexed, "gif"));
        files.put("webp", WebpFile.withExif(image, TestPictures.exif(6)));
        files.put("exif.jpeg", TestPictures.jpegWithExif(jpeg, TestPictures.exif(6)));
        files.put("indexed.png", TestPictures.encode(indexed, "png"));
        files.put("rle.bmp", TestPictures.encode(indexed, "bmp", "BI_RLE8"));
        for (String compression : new String[] {"LZW", "Deflate", "PackBits", "JPEG"}) {
            files.put(compression + ".tiff", TestPictures.encode(image, "tiff", compression));
        }
        return files;
    }
}
