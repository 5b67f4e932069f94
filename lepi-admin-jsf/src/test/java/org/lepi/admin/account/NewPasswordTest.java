package org.lepi.admin.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lepi.model.failure.LepiException;

class NewPasswordTest {
    private final NewPassword typed = new NewPassword();

    @Test
    void isForgottenWhenItIsTaken() {
        typed.setPassword("eleven blue wings");
        typed.setRepeated("eleven blue wings");
        assertEquals("eleven blue wings", typed.take("different"));
        assertEquals("", typed.getPassword() + typed.getRepeated());
    }

    @Test
    void isForgottenWhereTheTwoDifferToo() {
        typed.setPassword("eleven blue wings");
        typed.setRepeated("twelve blue wings");
        assertEquals(
                "different",
                assertThrows(LepiException.class, () -> typed.take("different")).getMessage());
        assertEquals("", typed.getPassword() + typed.getRepeated());
    }
}
