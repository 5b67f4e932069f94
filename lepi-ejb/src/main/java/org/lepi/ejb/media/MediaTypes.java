package org.lepi.ejb.media;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Tells what bytes are by looking at them. Names and declared types are never asked: they are whatever the sender
 * wrote. The last word has the decoder, for a few leading bytes prove little.
 */
public final class MediaTypes {
    /** The bytes of "IHDR" at the place where a PNG has it, behind the signature and the chunk's length. */
    private static final byte[] IHDR = {'I', 'H', 'D', 'R'};

    private static final int IHDR_OFFSET = 12;
    /** The start of a BigTIFF file with the least byte first, which Tika does not know. */
    private static final byte[] BIG_TIFF = {'I', 'I', 43, 0};
    /** The most bytes that any of Tika's patterns looks at. */
    private static final int LOOKED_AT = 65_536;

    private static final MimeTypes PATTERNS = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /**
     * The type by content, of images and of anything else.
     *
     * @return an IANA media type; {@code application/octet-stream} when nothing is known to look like it
     */
    public static String contentTypeOf(byte[] bytes) {
        try {
            var head = new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, LOOKED_AT));
            return PATTERNS.detect(head, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from an array", e);
        }
    }

    /**
     * The kind of picture.
     *
     * @throws LepiException UNSUPPORTED_MEDIA when the bytes are no picture of a kind that is decoded
     */
    public static MediaType imageTypeOf(byte[] bytes) {
        if (bytes.length == 0) {
            throw new LepiException(FailureKind.UNSUPPORTED_MEDIA, "The file is empty");
        }
        if (isJpeg(bytes)) {
            return MediaType.JPEG;
        }
        if (hasPngHeader(bytes)) {
            return MediaType.PNG;
        }
        if (bytes.length >= BIG_TIFF.length && Arrays.equals(BIG_TIFF, Arrays.copyOf(bytes, BIG_TIFF.length))) {
            return MediaType.TIFF;
        }
        String contentType = contentTypeOf(bytes);
        for (MediaType type : MediaType.values()) {
            if (type.contentType().equals(contentType)) {
                return type;
            }
        }
        throw new LepiException(
                FailureKind.UNSUPPORTED_MEDIA,
                "The content is " + contentType + "; accepted are "
                        + Arrays.stream(MediaType.values())
                                .map(MediaType::contentType)
                                .collect(joining(", ")));
    }

    /** The usual case, told without asking Tika for 0.7 ms. */
    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
    }

    /** True also for an animated PNG and for one whose signature was damaged, say by a transfer as text. */
    private static boolean hasPngHeader(byte[] bytes) {
        return bytes.length >= IHDR_OFFSET + IHDR.length
                && Arrays.equals(IHDR, 0, IHDR.length, bytes, IHDR_OFFSET, IHDR_OFFSET + IHDR.length);
    }
}
