package org.lepi.ejb.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** What the forms of accounts, clients and invitations have in common: words that stand for roles, text by field. */
final class FormTexts {
    private FormTexts() {}

    /** The words of all roles, the mightiest first. */
    static List<String> roleWords() {
        return Stream.of(Role.values()).map(Role::word).toList();
    }

    /**
     * The roles of words with commas or, as in the audit, blanks between.
     *
     * @throws LepiException INVALID_INPUT
     */
    static Set<Role> roles(Map<String, String> values) {
        try {
            return words(values, "roles").map(Role::of).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException unknown) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT,
                    "There is no such role.",
                    List.of(new Violation("roles", String.valueOf(unknown.getMessage()))));
        }
    }

    /** The words of roles as the audit has them. */
    static String words(Collection<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(" "));
    }

    static Stream<String> words(Map<String, String> values, String field) {
        return Arrays.stream(text(values, field).split("[\\s,]+", -1)).filter(word -> !word.isEmpty());
    }

    static String text(Map<String, String> values, String field) {
        return values.getOrDefault(field, "").strip();
    }

    static boolean flag(Map<String, String> values, String field) {
        return Boolean.parseBoolean(text(values, field));
    }
}
