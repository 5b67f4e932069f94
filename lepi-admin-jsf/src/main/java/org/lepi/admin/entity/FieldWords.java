package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.Field;

/** What the fields of forms are called, and what can be chosen in them, in the reader's language. */
@Named
@RequestScoped
public class FieldWords {
    @Inject
    private Words words;

    @Inject
    private EntityKinds kinds;

    @Inject
    private ReferencePicker references;

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
                .map(word -> new Choice(word, choice(kind, field.name(), word)))
                .toList();
    }

    /** A field's text as people read it. */
    public String value(String kind, Field field, String text) {
        return switch (field.type()) {
            case FLAG -> text.isEmpty() ? "" : words.of("true".equals(text) ? "yes" : "no");
            case CHOICE -> choice(kind, field.name(), text);
            case CHOICES ->
                Stream.of(text.split(",", -1))
                        .map(word -> choice(kind, field.name(), word))
                        .collect(Collectors.joining(", "));
            case REFERENCE -> references.label(String.valueOf(field.reference()), text);
            default -> text;
        };
    }

    /** What a field of the history is called; its own name where nothing else is known. */
    public String called(String kind, String name) {
        String known = words.perhaps("field", kind, name);
        known = known.isEmpty() ? words.perhaps("column", kind, name) : known;
        known = known.isEmpty() ? words.perhaps("records", kind, name) : known;
        return known.isEmpty() ? name : known;
    }

    /** What a field of the history had, as people read it, whether a form has the field or not. */
    public String said(String kind, String name, String text) {
        return kinds.visible(kind).flatMap(EntityKind::form).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> value(kind, field, text))
                .orElseGet(() -> choice(kind, name, text));
    }

    private String choice(String kind, String name, String word) {
        String known = word.isEmpty() ? "" : words.perhaps("choice." + name, kind, word);
        return known.isEmpty() ? word : known;
    }
}
