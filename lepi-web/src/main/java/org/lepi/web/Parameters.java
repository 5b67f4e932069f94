package org.lepi.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.lepi.model.failure.LepiException;

/** Reads parameters, and says which one cannot be read and why. */
public final class Parameters {
    private Parameters() {}

    /** An identifier, or INVALID_INPUT. */
    public static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw LepiException.wrong(name, "must be a UUID");
        }
    }

    /** A moment, or INVALID_INPUT. */
    public static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw LepiException.wrong(name, "must be a time such as 2026-07-31T12:00:00Z");
        }
    }

    /** A whole number within bounds, or INVALID_INPUT. */
    public static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw LepiException.wrong(name, "must be a whole number");
        }
        throw LepiException.wrong(name, "must be from " + least + " to " + most);
    }
}
