package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl());

    @Test
    void acceptsWhatWasHashedAndNothingElse() {
        String hash = passwords.hash("Vanessa atalanta");
        assertTrue(passwords.matches("Vanessa atalanta", hash));
        assertFalse(passwords.matches("vanessa atalanta", hash));
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertNotEquals(passwords.hash("same"), passwords.hash("same"));
    }

    @Test
    void hashesWithThePresentAlgorithmAndCost() {
        String hash = passwords.hash("x");
        assertTrue(hash.startsWith("PBKDF2WithHmacSHA512:210000:"), hash);
        assertFalse(passwords.isOutdated(hash));
    }

    @Test
    void wantsDjangosAndCheaperHashesReplaced() {
        assertTrue(passwords.isOutdated("pbkdf2_sha256$180000$seasalt$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc="));
        assertTrue(passwords.isOutdated("PBKDF2WithHmacSHA512:2048:c2FsdA==:aGFzaA=="));
    }

    @Test
    void matchesNothingAgainstAHashOfAnUnknownForm() {
        assertFalse(passwords.matches("", ""));
        assertFalse(passwords.matches("secret", "secret"));
    }

    @Test
    void refusesAVeryLongPasswordUnread() {
        String tooLong = "x".repeat(Passwords.MAX_LENGTH + 1);
        assertFalse(passwords.matches(tooLong, passwords.hash(tooLong)));
    }
}
