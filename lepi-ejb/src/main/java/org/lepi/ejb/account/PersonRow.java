package org.lepi.ejb.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.lepi.model.account.Account;
import org.lepi.model.account.Language;
import org.lepi.model.account.Role;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.LepiException;

/**
 * One line of a file of people. What a line does not say stays as it is.
 *
 * @param line counted from 1, the header being the first
 * @param values text by field, none of them blank
 */
public record PersonRow(long line, Map<String, String> values) {
    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String LANGUAGE = "language";
    static final String ROLES = "roles";
    static final List<String> FIELDS = List.of(EMAIL, NAME, TYPE, LANGUAGE, ROLES);

    public PersonRow {
        Map<String, String> stripped = new LinkedHashMap<>();
        values.forEach((field, text) -> {
            if (!text.isBlank()) {
                stripped.put(field, text.strip());
            }
        });
        values = Map.copyOf(stripped);
    }

    String email() {
        return Account.normalized(values.getOrDefault(EMAIL, ""));
    }

    Optional<String> name() {
        return Optional.ofNullable(values.get(NAME));
    }

    Optional<UserType> type() {
        return Optional.ofNullable(values.get(TYPE)).flatMap(UserType::of);
    }

    Optional<String> language() {
        return Optional.ofNullable(values.get(LANGUAGE));
    }

    Optional<Set<Role>> roles() {
        return values.containsKey(ROLES) ? Optional.of(FormTexts.roles(values)) : Optional.empty();
    }

    /** What is wrong with it, in a sentence; empty for nothing. */
    String problems() {
        StringJoiner problems = new StringJoiner("; ");
        try {
            PersonalFields.check(email(), values.getOrDefault(NAME, ""));
        } catch (LepiException wrong) {
            wrong.violations().forEach(violation -> problems.add(violation.field() + " " + violation.message()));
        }
        if (values.containsKey(TYPE) && type().isEmpty()) {
            problems.add(TYPE + " must be ST or EX");
        }
        if (language().filter(code -> Language.of(code).isEmpty()).isPresent()) {
            problems.add(LANGUAGE + " must be one of " + String.join(", ", Language.codes()));
        }
        try {
            roles();
        } catch (LepiException wrong) {
            wrong.violations().forEach(violation -> problems.add(violation.message()));
        }
        return problems.toString();
    }
}
