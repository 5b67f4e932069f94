package org.lepi.ejb.media;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Settings and uploads of tests. */
public final class TestMedia {
    /** The largest upload of a test, bytes. */
    public static final int MAX_BYTES = 1000;

    private TestMedia() {}

    /** Settings with a home of their own. */
    public static MediaSettings settings(Path home) {
        return new MediaSettings(MapConfig.of(Map.of(
                "lepi.home",
                home.toString(),
                "lepi.upload.max-bytes",
                Integer.toString(MAX_BYTES),
                "lepi.image.max-pixels",
                "1000000",
                "lepi.media.orphan-grace",
                "PT1H")));
    }

    /** The smallest thing that looks like a GIF, another one for another text. */
    static UploadedMedia upload(String text) {
        return UploadedMedia.read(stream("GIF89a" + text), MAX_BYTES);
    }

    /** The text's characters as bytes. */
    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
