package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Field;

/** What the fields of forms are called, and what can be chosen in them, in the reader's language. */
@Named
@RequestScoped
public class FieldWords {
    @Inject
    private Words words;

    /** A word and what it is called. */
    public record Choice(String value, String label) {}

    /** What is called {@code field.kind.name}. */
    public String label(String kind, Field field) {
        return words.specific("field", kind, field.name());
    }

    /** What is called {@code help.kind.name}; empty where nothing is. */
    public String help(String kind, Field field) {
        return words.perhaps("help", kind, field.name());
    }

    /** What can be chosen in a field. */
    public List<Choice> choices(String kind, Field field) {
        return field.choices().stream()
                .map(word -> new Choice(word, choice(kind, field, word)))
                .toList();
    }

    private String choice(String kind, Field field, String word) {
        String known = words.perhaps("choice." + field.name(), kind, word);
        return known.isEmpty() ? word : known;
    }
}
