package org.lepi.web.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** A multipart form with one file and some fields of text. Collects what is wrong with the fields. */
public final class Form {
    private static final int LONGEST_FIELD = 10_000;

    private final Map<String, EntityPart> parts = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Takes the parts apart by name; of several with one name the first counts. */
    public Form(List<EntityPart> parts) {
        parts.forEach(part -> this.parts.putIfAbsent(part.getName(), part));
    }

    /** A text without the blanks around it; null where the field is missing or empty. */
    public @Nullable String text(String field) {
        EntityPart part = parts.get(field);
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                violations.add(new Violation(field, "is too long"));
                return null;
            }
            String text = new String(bytes, UTF_8).strip();
            return text.isEmpty() ? null : text;
        } catch (IOException e) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The form broke off.", e);
        }
    }

    /** The content of a file that must be there. */
    public InputStream file(String field) {
        EntityPart part = parts.get(field);
        if (part == null) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "The form has no file \"" + field + "\".",
                    List.of(new Violation(field, "is required, a file")));
        }
        return part.getContent();
    }

    /** The file's name as the sender gave it; empty when there is none. */
    public String fileName(String field) {
        return Optional.ofNullable(parts.get(field))
                .flatMap(EntityPart::getFileName)
                .orElse("");
    }

    /** Notes what is wrong with a field. */
    public void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * To be called when every field has been read.
     *
     * @throws LepiException INVALID_INPUT when a field was wrong
     */
    public void check() {
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The form has wrong fields.", violations);
        }
    }
}
