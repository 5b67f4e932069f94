package org.lepi.ejb.entity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form. Its label and its help are in the console's bundles under its name.
 *
 * @param name also of its values and violations
 * @param section fields of one section stand together; empty for the first
 * @param longest characters; of rows: of each
 * @param choices the words of a choice
 * @param reference the entity that a reference leads to
 */
public record Field(
        String name,
        Type type,
        String section,
        boolean isRequired,
        int longest,
        List<String> choices,
        @Nullable String reference)
        implements Serializable {
    private static final int USUAL = 200;

    /** How a field is filled in. */
    public enum Type {
        TEXT,
        EMAIL,
        LONG_TEXT,
        NUMBER,
        FLAG,
        /** One word of the choices. */
        CHOICE,
        /** Several words of the choices, separated by commas. */
        CHOICES,
        /** The identifier of an object of the entity {@link Field#reference}. */
        REFERENCE,
        /** Several short texts, one on each line. */
        LINES,
        /** Several pairs, {@code key value}, one on each line. */
        PAIRS,
        /** Shown and never changed here. */
        SHOWN
    }

    public static Field text(String name) {
        return new Field(name, Type.TEXT, "", false, USUAL, List.of(), null);
    }

    public static Field of(String name, Type type) {
        return new Field(name, type, "", false, USUAL, List.of(), null);
    }

    public static Field choice(String name, List<String> choices) {
        return new Field(name, Type.CHOICE, "", true, USUAL, choices, null);
    }

    public static Field choices(String name, List<String> choices) {
        return new Field(name, Type.CHOICES, "", false, USUAL, choices, null);
    }

    public static Field reference(String name, String entity) {
        return new Field(name, Type.REFERENCE, "", false, USUAL, List.of(), entity);
    }

    public Field required() {
        return new Field(name, type, section, true, longest, choices, reference);
    }

    public Field in(String newSection) {
        return new Field(name, type, newSection, isRequired, longest, choices, reference);
    }

    public Field atMost(int characters) {
        return new Field(name, type, section, isRequired, characters, choices, reference);
    }
}
