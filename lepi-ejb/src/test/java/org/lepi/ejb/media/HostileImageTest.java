package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lepi.model.failure.FailureKind.IMAGE_TOO_LARGE;
import static org.lepi.model.failure.FailureKind.UNREADABLE_IMAGE;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Files made to exhaust the server are refused before anything of the size they claim is allocated. */
@Timeout(30)
class HostileImageTest {
    private static final long MOST_ALLOCATED = 4_000_000;
    private static final ImageDecoder DECODER = new ImageDecoder(40_000_000);
    private static final BufferedImage IMAGE = TestPictures.gradient(64, 48, BufferedImage.TYPE_3BYTE_BGR);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @Test
    void aPngOfTooManyPixels() {
        byte[] png = TestPictures.concat(
                TestPictures.pngHeader(50_000, 50_000),
                TestPictures.pngChunk("IDAT", new byte[20]),
                TestPictures.pngChunk("IEND", new byte[0]));
        assertRefused(IMAGE_TOO_LARGE, png);
    }

    @Test
    void aPngThatIsNothingButItsHeader() {
        assertRefused(UNREADABLE_IMAGE, TestPictures.pngHeader(32, 268_435_488));
    }

    @Test
    void aPngThatHasNoPixels() {
        byte[] end = TestPictures.pngChunk("IEND", new byte[0]);
        assertRefused(UNREADABLE_IMAGE, TestPictures.concat(TestPictures.pngHeader(0, 10), end));
        assertRefused(UNREADABLE_IMAGE, TestPictures.concat(TestPictures.pngHeader(10, -1), end));
    }

    @Test
    void aPngWithATextThatInflatesToMuchMore() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(new byte[] {'a', 0, 0});
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            deflated.write(new byte[100_000_000]);
        }
        byte[] png = TestPictures.pngWithChunk(TestPictures.encode(IMAGE, "png"), "zTXt", text.toByteArray());
        long before = allocated();
        assertEquals(64, DECODER.decode(png).width());
        assertTrue(allocated() - before < MOST_ALLOCATED, "the text was inflated");
    }

    @Test
    void aJpegOfTooManyPixels() {
        byte[] jpeg = TestPictures.encode(IMAGE, "jpeg");
        LepiException refusal = assertThrows(LepiException.class, () -> ImageHeader.read(jpeg, 64 * 48 - 1));
        assertEquals(IMAGE_TOO_LARGE, refusal.kind());
        assertEquals(64, ImageHeader.read(jpeg, 64 * 48).width());
    }

    @Test
    void aJpegThatHasFewerPixelsThanItClaims() {
        assertRefused(UNREADABLE_IMAGE, lyingJpeg(6000, 6000));
        assertRefused(UNREADABLE_IMAGE, lyingJpeg(65_500, 65_500));
    }

    @Test
    void aJpegOfManyScans() {
        byte[] jpeg = TestPictures.encode(IMAGE, "jpeg");
        jpeg[frame(jpeg) + 1] = (byte) 0xC2;
        byte[] end = {(byte) 0xFF, (byte) 0xD9};
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[][] scans = new byte[200][];
        Arrays.fill(scans, scan);
        byte[] file =
                TestPictures.concat(Arrays.copyOf(jpeg, jpeg.length - end.length), TestPictures.concat(scans), end);
        assertTrue(assertRefused(UNREADABLE_IMAGE, file).contains("scans"));
    }

    @Test
    void aWebpWhoseBitstreamIsLargerThanItsCanvas() {
        byte[] bitstream = WebpFile.bitstream(IMAGE);
        ByteBuffer.wrap(bitstream).order(ByteOrder.LITTLE_ENDIAN).putInt(1, 0x0FFFFFFF);
        byte[] webp = WebpFile.riff(WebpFile.extended(0, 64, 48), WebpFile.chunk("VP8L", bitstream));
        assertRefused(UNREADABLE_IMAGE, webp);
        assertRefused(IMAGE_TOO_LARGE, WebpFile.riff(WebpFile.chunk("VP8L", bitstream)));
    }

    @Test
    void aWebpWithASecondBitstreamThatIsLarger() {
        byte[] large = WebpFile.bitstream(IMAGE);
        ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putInt(1, 0x0FFFFFFF);
        byte[] webp = WebpFile.riff(
                WebpFile.extended(0, 64, 48),
                WebpFile.chunk("VP8L", WebpFile.bitstream(IMAGE)),
                WebpFile.chunk("VP8L", large));
        assertRefused(UNREADABLE_IMAGE, webp);
    }

    @Test
    void aGifOfTooManyPixels() {
        byte[] gif = TestPictures.encode(TestPictures.gradient(64, 48, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        int frame = 13 + 3 * 256;
        while (gif[frame] != 0x2C) {
            frame++;
        }
        ByteBuffer.wrap(gif).putInt(frame + 5, -1);
        assertRefused(IMAGE_TOO_LARGE, gif);
    }

    @Test
    void aBmpThatHasFewerPixelsThanItClaims() {
        byte[] bmp = TestPictures.encode(IMAGE, "bmp");
        ByteBuffer header = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(18, 6000).putInt(22, 6000);
        assertRefused(UNREADABLE_IMAGE, bmp);
        header.putInt(22, Integer.MIN_VALUE);
        assertRefused(UNREADABLE_IMAGE, bmp);
    }

    @Test
    void aBmpThatHidesAJpeg() {
        byte[] bmp = TestPictures.encode(IMAGE, "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 4);
        assertRefused(UNREADABLE_IMAGE, bmp);
    }

    @Test
    void aTiffOfTooManyPixels() {
        byte[] tiff = TestPictures.greyTiff(64, 48, 1);
        setTiffEntry(tiff, 0, 256, 60_000);
        setTiffEntry(tiff, 1, 257, 60_000);
        assertRefused(IMAGE_TOO_LARGE, tiff);
    }

    @Test
    void aTiffOfHugeTiles() {
        byte[] tiff = TestPictures.greyTiff(64, 48, 1);
        setTiffEntry(tiff, 8, 322, 1_000_000_000);
        assertRefused(UNREADABLE_IMAGE, tiff);
    }

    @Test
    void aTiffOfManySamplesOrVeryDeepOnes() {
        byte[] samples = TestPictures.greyTiff(64, 48, 1);
        setTiffEntry(samples, 7, 277, 60_000);
        assertRefused(UNREADABLE_IMAGE, samples);
        for (int depth : new int[] {0, 12, 32, 64}) {
            byte[] bits = TestPictures.greyTiff(64, 48, 1);
            setTiffEntry(bits, 2, 258, depth);
            assertRefused(UNREADABLE_IMAGE, bits);
        }
    }

    @Test
    void aTiffOfASmallTileThatHoldsALargeJpeg() {
        byte[] tiff = TestPictures.encode(IMAGE, "tiff", "JPEG");
        int frame = frame(tiff);
        ByteBuffer.wrap(tiff).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        assertRefused(UNREADABLE_IMAGE, tiff);
    }

    private static byte[] lyingJpeg(int width, int height) {
        byte[] jpeg = TestPictures.encode(IMAGE, "jpeg");
        int frame = frame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    private static int frame(byte[] jpeg) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) 0xC0) {
            at++;
        }
        return at;
    }

    private static void setTiffEntry(byte[] tiff, int index, int tag, int value) {
        ByteBuffer file = ByteBuffer.wrap(tiff);
        int entry = file.getInt(4) + 2 + 12 * index;
        file.putShort(entry, (short) tag).putInt(entry + 8, value);
    }

    private static String assertRefused(FailureKind kind, byte[] file) {
        assertThrows(LepiException.class, () -> ImageHeader.read(file, 1), "warm");
        long before = allocated();
        LepiException refusal = assertThrows(LepiException.class, () -> DECODER.decode(file, 32, 32));
        assertTrue(allocated() - before < MOST_ALLOCATED, "allocated " + (allocated() - before));
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        return String.valueOf(refusal.getMessage());
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
