package org.lepi.web.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** Reads the fields of a JSON body and collects what is wrong with them, to be told all at once. */
final class JsonFields {
    private final JsonObject body;
    private final List<Violation> violations = new ArrayList<>();

    /** @throws LepiException INVALID_INPUT when the body is no object */
    JsonFields(@Nullable JsonStructure body) {
        if (!(body instanceof JsonObject object)) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The body must be a JSON object.");
        }
        this.body = object;
    }

    /** A string that must be there; an empty one, noted as a violation, where it is not. */
    String required(String field) {
        Optional<String> value = optional(field);
        if (value.filter(text -> !text.isEmpty()).isEmpty()) {
            violations.add(new Violation(field, "is required, a string"));
        }
        return value.orElse("");
    }

    Optional<String> optional(String field) {
        if (!(body.get(field) instanceof JsonString text)) {
            return Optional.empty();
        }
        String value = text.getString();
        if (value.indexOf('\0') >= 0) {
            violations.add(new Violation(field, "must not contain the character U+0000"));
        }
        return Optional.of(value);
    }

    /** A list of role words that must be there. */
    Set<Role> roles(String field) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!(body.get(field) instanceof JsonArray words)) {
            violations.add(new Violation(field, "is required, a list of roles"));
            return roles;
        }
        for (JsonValue word : words) {
            try {
                roles.add(Role.of(word instanceof JsonString text ? text.getString() : word.toString()));
            } catch (IllegalArgumentException e) {
                violations.add(new Violation(field, String.valueOf(e.getMessage())));
            }
        }
        return roles;
    }

    /** @throws LepiException INVALID_INPUT when a field was wrong */
    void check() {
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The body has wrong fields.", violations);
        }
    }
}
