package org.lepi.system;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a person's telephone does with the key of a second factor: RFC 6238 with SHA-1, six digits, 30 seconds. */
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;
    private final byte[] key;

    /** An authenticator for a key in Base32, blanks allowed. */
    Authenticator(String text) {
        String letters = text.replace(" ", "").replace("=", "");
        key = new byte[letters.length() * 5 / 8];
        long bits = 0;
        int count = 0;
        int at = 0;
        for (int index = 0; index < letters.length(); index++) {
            bits = bits << 5 | BASE32.indexOf(letters.charAt(index));
            count += 5;
            if (count >= 8 && at < key.length) {
                key[at++] = (byte) (bits >> (count - 8));
                count -= 8;
            }
        }
    }

    /** The code of the present time step. */
    String code() throws GeneralSecurityException {
        return code(Instant.now().getEpochSecond() / STEP);
    }

    /** The code of the time step after the present one, which is accepted too. */
    String nextCode() throws GeneralSecurityException {
        return code(Instant.now().getEpochSecond() / STEP + 1);
    }

    private String code(long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
