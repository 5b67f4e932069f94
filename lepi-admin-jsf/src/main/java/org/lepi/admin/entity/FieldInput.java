package org.lepi.admin.entity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Said;
import org.lepi.ejb.entity.Field;

/** One field of a form as it is being filled in. */
public class FieldInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Field field;
    private String text = "";
    private @Nullable PairsInput pairs;
    private Said error = Said.NOTHING;

    FieldInput(Field field, String text) {
        this.field = field;
        setText(text);
    }

    public Field getField() {
        return field;
    }

    public String getName() {
        return field.name();
    }

    public String getType() {
        return field.type().name();
    }

    public String getText() {
        return pairs == null ? text : pairs.lines();
    }

    /** Replaces what is filled in. */
    public final void setText(String text) {
        this.text = text == null ? "" : text;
        this.pairs = field.type() == Field.Type.PAIRS ? new PairsInput(this.text) : null;
    }

    /** The rows of pairs; null for every other type. */
    public @Nullable PairsInput getPairs() {
        return pairs;
    }

    public boolean isFlag() {
        return "true".equals(text);
    }

    public void setFlag(boolean flag) {
        text = String.valueOf(flag);
    }

    /** The words of several choices. */
    public List<String> getWords() {
        return text.isBlank() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    public void setWords(List<String> words) {
        text = String.join(",", words);
    }

    /** How many lines the text takes. */
    public int getLines() {
        return Math.max(3, Math.min(12, (int) text.lines().count() + 1));
    }

    /** Whether it must be filled in; one of several words always is. */
    public boolean isStarred() {
        return field.isRequired() && field.type() != Field.Type.CHOICE && field.type() != Field.Type.SHOWN;
    }

    /** What is wrong with it, in words; empty for nothing. */
    public Said getError() {
        return error;
    }

    void setError(Said error) {
        this.error = error;
    }
}
