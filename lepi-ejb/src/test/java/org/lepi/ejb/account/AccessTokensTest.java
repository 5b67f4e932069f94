package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.account.Account;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;

class AccessTokensTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private TestAccounts test;
    private AccessTokens tokens;
    private AccessGrant grant;
    private RSAKey ownKey;

    @BeforeEach
    void start() {
        test = new TestAccounts(database, home);
        ownKey = test.addKey();
        tokens = new AccessTokens(database.inTransaction(test::keys), test.settings, test);
        Account account = Account.person(Uuid7.next(), "a@example.org", "Ada", test.instant());
        grant = new AccessGrant(
                Uuid7.next(), account, test.instant(), test.instant().plus(Duration.ofDays(1)), null);
    }

    @Test
    void namesTheAccountAndTheGrantAndNoPersonalDatum() throws ParseException {
        JWTClaimsSet claims = SignedJWT.parse(tokens.issue(grant)).getJWTClaimsSet();
        assertEquals(grant.account().id().toString(), claims.getSubject());
        assertEquals(grant.id().toString(), claims.getStringClaim("sid"));
        assertEquals("lepi", claims.getIssuer());
        assertNull(claims.getClaim("upn"));
        assertTrue(!claims.toString().contains("example.org"), claims.toString());
        assertEquals(grant.id(), tokens.grantOf(tokens.issue(grant)));
    }

    @Test
    void refusesAnUnsignedToken() throws ParseException {
        String none = new PlainJWT(claims()).serialize();
        assertRefused("The token's algorithm is none; only RS256 is accepted.", none);
        String signed = tokens.issue(grant);
        String header = none.substring(0, none.indexOf('.'));
        assertRefused(
                "The token's algorithm is none; only RS256 is accepted.",
                header + signed.substring(signed.indexOf('.')));
    }

    @Test
    void refusesHs256SignedWithThePublicKey() throws JOSEException, ParseException {
        byte[] publicKey = ownKey.toRSAPublicKey().getEncoded();
        assertRefused(
                "The token's algorithm is HS256; only RS256 is accepted.",
                signed(JWSAlgorithm.HS256, ownKey.getKeyID(), claims(), new MACSigner(publicKey)));
    }

    @Test
    void refusesAnotherKeyUnderItsOwnOrAKnownId() throws JOSEException, ParseException {
        var other = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        assertRefused(
                "The token is signed with a key that is not, or no longer, known.",
                signed(JWSAlgorithm.RS256, "other", claims(), other));
        assertRefused(
                "The token's signature is wrong.", signed(JWSAlgorithm.RS256, ownKey.getKeyID(), claims(), other));
    }

    @Test
    void refusesAnotherIssuer() throws JOSEException, ParseException {
        JWTClaimsSet foreign =
                new JWTClaimsSet.Builder(claims()).issuer("elsewhere").build();
        assertRefused(
                "The token is from another issuer.",
                signed(JWSAlgorithm.RS256, ownKey.getKeyID(), foreign, new RSASSASigner(ownKey)));
    }

    @Test
    void refusesAnExpiredTokenAndOneWithoutExpiry() throws JOSEException, ParseException {
        var signer = new RSASSASigner(ownKey);
        JWTClaimsSet expired = new JWTClaimsSet.Builder(claims())
                .expirationTime(Date.from(test.instant()))
                .build();
        JWTClaimsSet endless =
                new JWTClaimsSet.Builder(claims()).expirationTime(null).build();
        assertRefused("The token has expired.", signed(JWSAlgorithm.RS256, ownKey.getKeyID(), expired, signer));
        assertRefused("The token has expired.", signed(JWSAlgorithm.RS256, ownKey.getKeyID(), endless, signer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "bnVsbA.e30.e30", "not a token"})
    void refusesWhatIsNoToken(String token) {
        assertRefused("The token is not a JSON Web Token of lepi.", token);
    }

    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(tokens.issue(grant)).getJWTClaimsSet();
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String reason, String token) {
        assertEquals(
                reason,
                assertThrows(LepiException.class, () -> tokens.grantOf(token)).getMessage());
    }
}
