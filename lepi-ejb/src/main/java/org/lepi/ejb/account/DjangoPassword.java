package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hash as Django writes it, {@code pbkdf2_sha256$iterations$salt$hash}, so that people can keep their
 * passwords when they move from BioDex. See django.contrib.auth.hashers.PBKDF2PasswordHasher.
 *
 * @param iterations 1 to 10,000,000
 * @param salt text, used as its UTF-8 bytes
 * @param hash 32 bytes in base64
 */
record DjangoPassword(int iterations, String salt, String hash) {
    private static final Pattern FORM =
            Pattern.compile("pbkdf2_sha256\\$([1-9][0-9]{0,6}|10000000)\\$([^$]{1,128})\\$([A-Za-z0-9+/]{43}=)");

    static Optional<DjangoPassword> parse(String stored) {
        Matcher form = FORM.matcher(stored);
        return form.matches()
                ? Optional.of(new DjangoPassword(Integer.parseInt(form.group(1)), form.group(2), form.group(3)))
                : Optional.empty();
    }

    boolean matches(String password) {
        var key = new PBEKeySpec(password.toCharArray(), salt.getBytes(UTF_8), iterations, 256);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
