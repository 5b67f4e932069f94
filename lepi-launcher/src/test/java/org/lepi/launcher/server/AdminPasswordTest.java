package org.lepi.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AdminPasswordTest {
    /** What Payara 6.2025.10 ships in its admin-keyfile: the empty password. */
    private static final String SHIPPED = "KmDHfsWXWeoRBbY3XMIaW7x95ljvpJlqx/aIeDZakL22/1BrYLp7Ig==";

    private static final int DIGEST_BYTES = 32;

    @Test
    void isHashedAsPayaraHashesIt() {
        byte[] both = Base64.getDecoder().decode(SHIPPED);
        byte[] salt = Arrays.copyOfRange(both, DIGEST_BYTES, both.length);
        assertEquals("{SSHA256}" + SHIPPED, AdminPassword.hash("", salt));
    }
}
