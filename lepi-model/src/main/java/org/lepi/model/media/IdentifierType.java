package org.lepi.model.media;

import java.util.Arrays;
import java.util.Optional;

/** What the person who identified an image is to the institution; the code is what the BioDex data and API write. */
public enum IdentifierType {
    STUDENT("ST"),
    EXPERT("EX");

    private final String code;

    IdentifierType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The type with this code, or nothing. */
    public static Optional<IdentifierType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
