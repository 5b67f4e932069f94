package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoPasswordTest {
    /** From the tests of Django 3.0 itself. */
    private static final String VECTOR = "pbkdf2_sha256$180000$seasalt$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc=";

    @Test
    void acceptsThePasswordOfDjangosOwnVector() {
        assertTrue(DjangoPassword.parse(VECTOR).orElseThrow().matches("lètmein"));
    }

    @Test
    void refusesAnyOtherPassword() {
        DjangoPassword stored = DjangoPassword.parse(VECTOR).orElseThrow();
        assertFalse(stored.matches("letmein"));
        assertFalse(stored.matches(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "md5$seasalt$3f86d0d3d465b7b458c231bf3555c0e3",
                "pbkdf2_sha256$0$salt$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc=",
                "pbkdf2_sha256$99999999999$salt$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc=",
                "pbkdf2_sha256$180000$$gH56uAM9k5UGHuCzAYqLtJQ7AFgnXEZ4LMzt71ldHoc=",
                "pbkdf2_sha256$180000$salt$tooshort="
            })
    void knowsNoOtherForm(String stored) {
        assertEquals(Optional.empty(), DjangoPassword.parse(stored));
    }
}
