package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be kept and read again, such as the keys of second factors: AES-256-GCM with a key that is made at
 * the first use in {@code keys/secrets.key} of the lepi home, readable by its owner only. A copy of the database alone
 * so opens nothing; who loses the file loses the second factors, not the accounts.
 */
@ApplicationScoped
public class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Path file;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SecretBox() {}

    /** The installation's box. */
    @Inject
    public SecretBox(AccountSettings settings) {
        this.file = settings.keyFile().resolveSibling("secrets.key");
    }

    /** Encrypted, in base64; different each time. */
    String seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was sealed with another key or has been changed
     */
    byte[] open(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(whole, NONCE_BYTES),
                Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be read with the key in " + file, e);
        }
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " must have " + KEY_BYTES + " bytes");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " cannot be read", e);
        }
    }

    /** Written beside and linked into place, so that of several nodes one wins and none reads half a key. */
    private void create() throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path part = Files.createTempFile(
                folder,
                "secrets",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            byte[] key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            Files.write(part, key);
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            Files.deleteIfExists(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
