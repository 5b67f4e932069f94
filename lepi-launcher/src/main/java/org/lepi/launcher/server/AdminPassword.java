package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives Payara's administrator a password, for Payara ships him without one and every account of this machine can reach
 * the loopback listener. The form is that of GlassFish's file realm: SHA-256 of password and salt, repeated.
 */
final class AdminPassword {
    private static final int ROUNDS = 100;
    private static final int SALT_BYTES = 8;

    private AdminPassword() {}

    static void write(Path adminKeyFile, String password) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Files.writeString(adminKeyFile, "admin;" + hash(password, salt) + ";asadmin\n");
    }

    static String hash(String password, byte[] salt) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] digest = sha.digest(salt);
            for (int round = 1; round < ROUNDS; round++) {
                digest = sha.digest(digest);
            }
            byte[] both = new byte[digest.length + salt.length];
            System.arraycopy(digest, 0, both, 0, digest.length);
            System.arraycopy(salt, 0, both, digest.length, salt.length);
            return "{SSHA256}" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
