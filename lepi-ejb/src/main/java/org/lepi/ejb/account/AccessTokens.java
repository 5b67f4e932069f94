package org.lepi.ejb.account;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

/**
 * Signs and checks access tokens: JSON Web Tokens, RS256, as MicroProfile JWT asks for. {@code sub} is the account and,
 * for want of a {@code upn}, the caller's name; {@code sid} is the grant. No token carries a personal datum.
 */
@ApplicationScoped
public class AccessTokens {
    private static final int MAX_LENGTH = 8192;

    private SigningKeys keys;

    private AccountSettings settings;

    private Clock clock;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccessTokens() {}

    /** With its collaborators, at the system's time. */
    @Inject
    public AccessTokens(SigningKeys keys, AccountSettings settings) {
        this(keys, settings, Clock.systemUTC());
    }

    /** Tokens of given keys, at a given clock's time. */
    public AccessTokens(SigningKeys keys, AccountSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token that speaks for a grant, until the configured lifetime is over or the grant ends. */
    public String issue(AccessGrant grant) {
        Instant now = clock.instant();
        Instant lifetimeEnd = now.plus(settings.accessLifetime());
        Account account = grant.account();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject(account.id().toString())
                .claim("groups", List.copyOf(account.roleWords()))
                .claim("sid", grant.id().toString())
                .jwtID(Uuid7.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(lifetimeEnd.isBefore(grant.expiresAt()) ? lifetimeEnd : grant.expiresAt()))
                .build();
        KeyRing.Signer key = keys.ring().signer(now);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("the access token could not be signed", e);
        }
        return token.serialize();
    }

    /**
     * Checks form, algorithm, signature, issuer and expiry, in this order.
     *
     * @return the grant that the token speaks for, which may have ended
     * @throws LepiException NOT_AUTHENTICATED with the reason
     */
    public UUID grantOf(String token) {
        try {
            if (token.length() > MAX_LENGTH) {
                throw refused("The token is too long.");
            }
            SignedJWT jwt = signed(token);
            checkSignature(jwt);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            checkClaims(claims);
            return UUID.fromString(String.valueOf(claims.getStringClaim("sid")));
        } catch (ParseException | IllegalArgumentException e) {
            throw new LepiException(FailureKind.NOT_AUTHENTICATED, "The token is not a JSON Web Token of lepi.", e);
        }
    }

    private static SignedJWT signed(String token) throws ParseException {
        Map<String, Object> header = JSONObjectUtils.parse(JOSEObject.split(token)[0].decodeToString());
        if (header == null) {
            throw new ParseException("the header is null", 0);
        }
        Algorithm algorithm = Header.parseAlgorithm(header);
        if (!JWSAlgorithm.RS256.equals(algorithm)) {
            throw refused("The token's algorithm is " + algorithm + "; only RS256 is accepted.");
        }
        return SignedJWT.parse(token);
    }

    private void checkSignature(SignedJWT jwt) {
        String id = jwt.getHeader().getKeyID();
        var verifier = keys.ring()
                .verifier(id == null ? "" : id)
                .orElseThrow(() -> refused("The token is signed with a key that is not, or no longer, known."));
        try {
            if (!JOSEObjectType.JWT.equals(jwt.getHeader().getType()) || !jwt.verify(verifier)) {
                throw refused("The token's signature is wrong.");
            }
        } catch (JOSEException e) {
            throw new LepiException(FailureKind.NOT_AUTHENTICATED, "The token's signature cannot be checked.", e);
        }
    }

    private void checkClaims(JWTClaimsSet claims) {
        if (!settings.issuer().equals(claims.getIssuer())) {
            throw refused("The token is from another issuer.");
        }
        Date expiry = claims.getExpirationTime();
        if (expiry == null || !clock.instant().isBefore(expiry.toInstant())) {
            throw refused("The token has expired.");
        }
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.NOT_AUTHENTICATED, reason);
    }
}
