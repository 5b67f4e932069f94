package org.lepi.model.media;

import java.util.Arrays;
import java.util.Optional;

/** How a reference image was made; the code is what the BioDex data and API write. */
public enum ImageType {
    /** Taken with a phone or another camera in the field. */
    MOBILE("m"),
    /** Taken of a specimen when a collection was digitised. */
    DIGITIZATION("d");

    private final String code;

    ImageType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The type with this code, or nothing. */
    public static Optional<ImageType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
