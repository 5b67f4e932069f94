package org.lepi.model.account;

import java.util.Optional;
import java.util.stream.Stream;

/** How much a person knows of moths and butterflies, as that person says; the code is BioDex's. */
public enum UserType {
    STUDENT("ST"),
    EXPERT("EX");

    private final String code;

    UserType(String code) {
        this.code = code;
    }

    /** Two letters: {@code ST}, {@code EX}. */
    public String code() {
        return code;
    }

    /** The type of a code; empty where there is none. */
    public static Optional<UserType> of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
