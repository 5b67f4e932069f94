package org.lepi.admin.entity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.lepi.ejb.entity.Field;

/** One field of a form as it is being filled in. */
public class FieldInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Field field;
    private final String name;
    private final Field.Type type;
    private String text;
    private String error = "";

    FieldInput(Field field, String text) {
        this.field = field;
        this.name = field.name();
        this.type = field.type();
        this.text = text;
    }

    public Field getField() {
        return field;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type.name();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
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

    /** What is wrong with it, in words; empty for nothing. */
    public String getError() {
        return error;
    }

    void setError(String error) {
        this.error = error;
    }
}
