package org.lepi.ejb.media;

/** The kinds of picture that can be decoded. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    BMP("image/bmp"),
    WEBP("image/webp"),
    TIFF("image/tiff");

    private final String contentType;

    MediaType(String contentType) {
        this.contentType = contentType;
    }

    /** The name registered with IANA, as in an HTTP {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }
}
