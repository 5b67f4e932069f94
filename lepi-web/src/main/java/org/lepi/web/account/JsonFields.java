package org.lepi.web.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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

    JsonFields(@Nullable JsonObject body) {
        this.body = body == null ? JsonValue.EMPTY_JSON_OBJECT : body;
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
        return body.get(field) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
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
