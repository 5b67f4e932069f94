package org.lepi.web.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
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

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return body.containsKey(field) && body.get(field) != JsonValue.NULL;
    }

    /** A new password that must be there, and the same where it is repeated. */
    String password() {
        String password = required("password");
        if (has("password_repeat")
                && !password.equals(optional("password_repeat").orElse(""))) {
            violations.add(new Violation("password_repeat", "is another than the password"));
        }
        return password;
    }

    /** {@code ST} or {@code EX}, which must be there. */
    Optional<UserType> userType(String field) {
        Optional<UserType> type = optional(field).flatMap(UserType::of);
        if (type.isEmpty()) {
            violations.add(new Violation(field, "must be ST (student) or EX (expert)"));
        }
        return type;
    }

    /** A time in ISO 8601; null where there is none. */
    @Nullable
    Instant time(String field) {
        return optional(field).map(text -> parsed(field, text, Instant::parse)).orElse(null);
    }

    /** An ISO 8601 duration, or another where there is none. */
    Duration duration(String field, Duration otherwise) {
        return optional(field).map(text -> parsed(field, text, Duration::parse)).orElse(otherwise);
    }

    private <T> @Nullable T parsed(String field, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException e) {
            violations.add(new Violation(field, "must be written as in ISO 8601"));
            return null;
        }
    }

    /** A list of permission words; null where there is none. */
    @Nullable
    Set<Permission> permissions(String field) {
        if (!has(field)) {
            return null;
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (!(body.get(field) instanceof JsonArray words)) {
            violations.add(new Violation(field, "must be a list of permissions"));
            return permissions;
        }
        for (JsonValue word : words) {
            String text = word instanceof JsonString string ? string.getString() : word.toString();
            Permission.of(text)
                    .ifPresentOrElse(
                            permissions::add,
                            () -> violations.add(new Violation(field, "there is no permission \"" + text + "\"")));
        }
        return permissions;
    }

    /** A whole number that must be there. */
    long number(String field) {
        if (body.get(field) instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        violations.add(new Violation(field, "is required, a whole number"));
        return 0;
    }

    /** @throws LepiException INVALID_INPUT when a field was wrong */
    void check() {
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The body has wrong fields.", violations);
        }
    }
}
