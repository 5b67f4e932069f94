package org.lepi.ejb.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class MediaTypesTest {
    private static final BufferedImage IMAGE = TestPictures.gradient(16, 16, BufferedImage.TYPE_3BYTE_BGR);

    @ParameterizedTest
    @CsvSource({"jpeg,JPEG", "png,PNG", "gif,GIF", "bmp,BMP", "tiff,TIFF"})
    void everyFormatIsKnownByItsBytes(String format, MediaType type) {
        assertEquals(type, MediaTypes.imageTypeOf(TestPictures.encode(IMAGE, format)));
    }

    @Test
    void webpIsKnownByItsBytes() {
        assertEquals(MediaType.WEBP, MediaTypes.imageTypeOf(WebpFile.simple(IMAGE)));
    }

    @Test
    void anAnimatedPngIsAPng() {
        byte[] png = TestPictures.encode(IMAGE, "png");
        byte[] animated = TestPictures.pngWithChunk(png, "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        assertEquals(MediaType.PNG, MediaTypes.imageTypeOf(animated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"II+\0\b\0\0\0", "MM\0+\0\b\0\0"})
    void aBigTiffIsATiffWhateverItsByteOrder(String start) {
        assertEquals(MediaType.TIFF, MediaTypes.imageTypeOf(start.getBytes(UTF_8)));
    }

    @Test
    void textIsRefusedAsText() {
        assertTrue(refusal("butterflies.jpg is a fine name for a text".getBytes(UTF_8))
                .contains("text/plain"));
    }

    @Test
    void anArchiveIsRefusedAsAnArchive() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("photo.jpg"));
            entries.write(TestPictures.encode(IMAGE, "jpeg"));
        }
        assertTrue(refusal(zip.toByteArray()).contains("application/zip"));
    }

    @Test
    void anEmptyFileIsRefusedAsEmpty() {
        assertEquals("The file is empty", refusal(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12, 100})
    void bytesThatAreNothingAreRefused(int length) {
        assertTrue(refusal(new byte[length]).contains("application/octet-stream"));
    }

    @Test
    void aVectorGraphicIsRefused() {
        String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertTrue(refusal(svg.getBytes(UTF_8)).contains("svg"));
    }

    private static String refusal(byte[] bytes) {
        LepiException refusal = assertThrows(LepiException.class, () -> MediaTypes.imageTypeOf(bytes));
        assertEquals(FailureKind.UNSUPPORTED_MEDIA, refusal.kind());
        return String.valueOf(refusal.getMessage());
    }
}
