package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random secrets. A generated one has 256 bits, so one round of SHA-256 protects it at rest; what a person chooses goes
 * through {@link Passwords}.
 */
final class Secrets {
    /** Without the letters and digits that look alike. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits in base64url, 43 characters. */
    static String generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A password to be read out and typed once: 20 characters in groups of four, 99 bits. */
    static String generatePassword() {
        return IntStream.range(0, 5).mapToObj(group -> letters(4)).collect(Collectors.joining("-"));
    }

    /** A code to be kept on paper and typed once: 16 characters in groups of four, 79 bits. */
    static String generateRecoveryCode() {
        return IntStream.range(0, 4).mapToObj(group -> letters(4)).collect(Collectors.joining("-"));
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LEGIBLE.length())
                .mapToObj(index -> LEGIBLE.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /** SHA-256 in base64url, 43 characters. */
    static String digest(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in a time that does not depend on where they differ. */
    static boolean matches(String secret, String digest) {
        return MessageDigest.isEqual(digest(secret).getBytes(UTF_8), digest.getBytes(UTF_8));
    }
}
