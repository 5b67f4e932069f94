package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes what people choose. New hashes are PBKDF2 with HMAC-SHA-512 and 210,000 iterations (OWASP Password Storage
 * Cheat Sheet, 2023); others that are accepted, Django's among them, are to be replaced after the next sign-in.
 */
@ApplicationScoped
public class Passwords {
    /** Longer input is refused unread: hashing must not be a way to occupy the server. */
    static final int MAX_LENGTH = 1024;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final String CURRENT = ALGORITHM + ":" + ITERATIONS + ":";

    private Pbkdf2PasswordHash pbkdf2;

    private String decoy;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Passwords() {}

    /** The platform's PBKDF2, set to the present cost. */
    @Inject
    public Passwords(Pbkdf2PasswordHash pbkdf2) {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "64"));
        this.pbkdf2 = pbkdf2;
        this.decoy = pbkdf2.generate(Secrets.generate().toCharArray());
    }

    /** A salted hash of a password in the present form. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** Whether the hash was made of that password; false for a hash of a form that is not known. */
    public boolean matches(String password, String stored) {
        if (password.length() > MAX_LENGTH) {
            return false;
        }
        var django = DjangoPassword.parse(stored);
        if (django.isPresent()) {
            return django.get().matches(password);
        }
        return isPbkdf2(stored) && pbkdf2.verify(password.toCharArray(), stored);
    }

    /** Whether a password that matched should be hashed again, in the present form. */
    public boolean isOutdated(String stored) {
        return !stored.startsWith(CURRENT);
    }

    /** Whether a hash from elsewhere can be taken over. */
    public boolean isAccepted(String stored) {
        return DjangoPassword.parse(stored).isPresent();
    }

    /** Takes the time of a check, so that an unknown login cannot be told from a wrong password. */
    public void pretendToCheck(String password) {
        matches(password, decoy);
    }

    private static boolean isPbkdf2(String stored) {
        return stored.startsWith("PBKDF2WithHmacSHA");
    }
}
