package org.lepi.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * The first stage of the pipeline: an image as it came in, within the size cap, with the type that its own bytes
 * show. Owns its array.
 */
public final class UploadedMedia {
    private final byte[] bytes;
    private final MediaType mediaType;
    private final String sha256;

    private UploadedMedia(byte[] bytes, MediaType mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.sha256 = HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Reads an upload to its end, or one byte beyond the cap.
     *
     * @param maxBytes largest accepted size
     * @throws LepiException UPLOAD_TOO_LARGE beyond the cap whatever length was announced, INVALID_INPUT when the
     *     upload is empty or breaks off, UNSUPPORTED_MEDIA when the bytes are no image of an accepted format
     */
    public static UploadedMedia read(InputStream upload, int maxBytes) {
        byte[] bytes = readAtMost(upload, maxBytes);
        if (bytes.length == 0) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The image is empty.");
        }
        return new UploadedMedia(bytes, MediaTypes.imageTypeOf(bytes));
    }

    private static byte[] readAtMost(InputStream upload, int maxBytes) {
        byte[] bytes;
        try {
            bytes = upload.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The upload broke off.", e);
        }
        if (bytes.length > maxBytes) {
            throw new LepiException(
                    FailureKind.UPLOAD_TOO_LARGE,
                    "The image is larger than " + maxBytes + " bytes, the most accepted.");
        }
        return bytes;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** The stage's own array, to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** One of the accepted image types, as the bytes show it. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** Lower-case hexadecimal, 64 characters. */
    public String sha256() {
        return sha256;
    }
}
