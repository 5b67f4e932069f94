package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * What a password must be (NIST SP 800-63B §5.1.1): long, not common, not the person's own address or name. No rule asks
 * for kinds of characters, and none makes it expire.
 */
final class PasswordRules {
    static final int MIN_LENGTH = 12;

    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /** What is wrong with a password for a person; empty where nothing is. */
    static List<Violation> violations(String password, String email, String fullName) {
        List<Violation> violations = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            violations.add(new Violation("password", "must have at least " + MIN_LENGTH + " characters"));
        } else if (password.length() > Passwords.MAX_LENGTH) {
            violations.add(new Violation("password", "must have at most " + Passwords.MAX_LENGTH + " characters"));
        } else if (isGuessable(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT), fullName)) {
            violations.add(new Violation("password", "is one of those that are tried first; choose another"));
        }
        return violations;
    }

    /**
     * Refuses a password.
     *
     * @throws LepiException INVALID_INPUT
     */
    static void check(String password, String email, String fullName) {
        List<Violation> violations = violations(password, email, fullName);
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The password is not accepted.", violations);
        }
    }

    private static boolean isGuessable(String password, String email, String fullName) {
        String plain = password.replaceAll("[\\s_.-]", "");
        return COMMON.contains(password)
                || COMMON.contains(plain)
                || COMMON.contains(plain.replaceAll("\\d+$", ""))
                || password.equals(email)
                || password.contains(email)
                || plain.equals(fullName.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", ""))
                || password.chars().distinct().count() < 4;
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
