package org.lepi.ejb.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.AccessGrant;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The desk where tokens are given out, renewed, looked at and taken back; open to callers who have none yet. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tokens {
    private SignIn signIn;

    private AccessTokens accessTokens;

    private RefreshTokens refreshTokens;

    private Grants grants;

    private GrantDesk desk;

    private AccountSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Tokens() {}

    /** The desk with its collaborators. */
    @Inject
    public Tokens(
            SignIn signIn,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Grants grants,
            GrantDesk desk,
            AccountSettings settings) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.grants = grants;
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * Tokens for a person.
     *
     * @param code of the second factor; null where none was sent
     * @throws LepiException as {@link SignIn#withPassword}
     */
    public TokenPair forPerson(String email, String password, @Nullable String code, Sender sender) {
        AccessGrant grant = signIn.withPassword(email, password, code, sender);
        return pair(grant, refreshTokens.issue(grant));
    }

    /**
     * An access token for a program.
     *
     * @throws LepiException NOT_AUTHENTICATED; TOO_MANY_REQUESTS
     */
    public TokenPair forClient(String clientId, String secret, Sender sender) {
        return pair(signIn.withClientSecret(clientId, secret, sender), null);
    }

    /**
     * A new pair for a refresh token, which is then used up.
     *
     * @throws LepiException NOT_AUTHENTICATED; a second use has ended the grant by then
     */
    public TokenPair refresh(String refreshToken) {
        return refreshTokens
                .rotate(refreshToken)
                .map(rotation -> pair(rotation.grant(), rotation.token()))
                .orElseThrow(() -> refused("The refresh token is unknown, expired, revoked or was used before."));
    }

    /**
     * Whom an access token speaks for at this moment.
     *
     * @param remoteAddress where it is shown
     * @throws LepiException NOT_AUTHENTICATED with the reason
     */
    public Caller caller(String accessToken, @Nullable String remoteAddress) {
        return grants.caller(accessTokens.grantOf(accessToken), remoteAddress)
                .orElseThrow(() -> refused("The token has been revoked, or its account is disabled."));
    }

    /** Ends the grant of an access or refresh token; nothing happens for a token that is not, or no longer, good. */
    public void revoke(String token) {
        refreshTokens.grantOf(token).or(() -> grantOfAccessToken(token)).ifPresent(desk::signOut);
    }

    private Optional<UUID> grantOfAccessToken(String token) {
        try {
            return Optional.of(accessTokens.grantOf(token));
        } catch (LepiException notGood) {
            return Optional.empty();
        }
    }

    private TokenPair pair(AccessGrant grant, @Nullable String refresh) {
        return new TokenPair(grant.account(), accessTokens.issue(grant), refresh, settings.accessLifetime());
    }

    private static LepiException refused(String reason) {
        return new LepiException(FailureKind.NOT_AUTHENTICATED, reason);
    }
}
