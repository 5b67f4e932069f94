package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class UploadedMediaTest {
    @Test
    void anUploadIsKnownByItsBytes() {
        UploadedMedia found = UploadedMedia.read(TestMedia.stream("GIF89a"), 6);
        assertEquals(MediaType.GIF, found.mediaType());
        assertEquals("610f5ae4d76e332636a17bd357fd6ce99029316a99d320280d4d77a746bf29e8", found.sha256());
        assertEquals(6, found.bytes().length);
    }

    @Test
    void oneByteBeyondTheCapIsTooLargeAndNothingMoreIsRead() throws IOException {
        InputStream endless = new InputStream() {
            private int count;

            @Override
            public int read() {
                assertTrue(count++ <= 100, "reads on");
                return 'G';
            }
        };
        assertEquals(FailureKind.UPLOAD_TOO_LARGE, refusal(endless, 99));
        endless.close();
    }

    @Test
    void anEmptyUploadIsNoInput() {
        assertEquals(FailureKind.INVALID_INPUT, refusal(InputStream.nullInputStream(), 10));
    }

    @Test
    void textAndArchivesAreNoImagesWhateverTheyAreCalled() {
        assertEquals(FailureKind.UNSUPPORTED_MEDIA, refusal(TestMedia.stream("just some text"), 100));
        assertEquals(FailureKind.UNSUPPORTED_MEDIA, refusal(TestMedia.stream("PK\3\4 a zip"), 100));
    }

    @Test
    void anUploadThatBreaksOffIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertEquals(FailureKind.INVALID_INPUT, refusal(broken, 100));
    }

    @Test
    void aSettingThatCannotBeUsedIsNamed() {
        Map<String, String> values = new HashMap<>(Map.of(
                "lepi.home", "home",
                "lepi.upload.max-bytes", "0",
                "lepi.image.max-pixels", "1000",
                "lepi.media.orphan-grace", "PT1H"));
        assertNamed("lepi.upload.max-bytes", values);
        values.put("lepi.upload.max-bytes", "1");
        values.put("lepi.media.orphan-grace", "PT1S");
        assertNamed("lepi.media.orphan-grace", values);
    }

    private static void assertNamed(String key, Map<String, String> values) {
        String message =
                String.valueOf(assertThrows(IllegalStateException.class, () -> new MediaSettings(MapConfig.of(values)))
                        .getMessage());
        assertTrue(message.contains(key), message);
    }

    private static FailureKind refusal(InputStream upload, int maxBytes) {
        return assertThrows(LepiException.class, () -> UploadedMedia.read(upload, maxBytes))
                .kind();
    }
}
