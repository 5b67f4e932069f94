package org.lepi.ejb.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lepi.model.account.SigningKey;

/** The keys that are published at one moment, parsed once. Immutable. */
public final class KeyRing {
    private record Key(SigningKey row, RSAKey jwk, JWSSigner signer, JWSVerifier verifier) {}

    /**
     * A private key ready to sign.
     *
     * @param id its "kid"
     */
    record Signer(String id, JWSSigner signer) {}

    private final List<Key> keys;
    private final String jwks;

    KeyRing(List<SigningKey> published) {
        keys = published.stream()
                .sorted(Comparator.comparing(SigningKey::activeFrom).reversed())
                .map(KeyRing::parse)
                .toList();
        jwks = new JWKSet(keys.stream().map(key -> (JWK) key.jwk()).toList()).toString(true);
    }

    private static Key parse(SigningKey row) {
        try {
            RSAKey jwk = RSAKey.parse(row.privateJwk());
            return new Key(row, jwk, new RSASSASigner(jwk), new RSASSAVerifier(jwk.toRSAPublicKey()));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("signing key " + row.id() + " in the database is damaged", e);
        }
    }

    /** The key that signs at that moment: the latest active one. */
    Signer signer(Instant now) {
        return keys.stream()
                .filter(key -> key.row().isActive(now))
                .findFirst()
                .map(key -> new Signer(key.row().id(), key.signer()))
                .orElseThrow(() -> new IllegalStateException("no signing key is active"));
    }

    Optional<JWSVerifier> verifier(String id) {
        return keys.stream()
                .filter(key -> key.row().id().equals(id))
                .findFirst()
                .map(Key::verifier);
    }

    /** The public keys as a JSON Web Key Set (RFC 7517), the newest first. */
    String jwks() {
        return jwks;
    }
}
