package org.lepi.ejb.media;

/** The bytes of a stored object with what they are. Owns its array. */
public final class StoredImage {
    private final byte[] bytes;
    private final String mediaType;

    /** Takes the array over. */
    StoredImage(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /** The array itself, to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    public String mediaType() {
        return mediaType;
    }
}
