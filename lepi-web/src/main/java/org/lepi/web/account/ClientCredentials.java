package org.lepi.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's id and secret as OAuth 2 sends them: in the Authorization header (client_secret_basic, form-encoded before
 * base64) or in the form (client_secret_post); RFC 6749 §2.3.1.
 */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "Basic ";

    /** Empty when there are none, or ones that cannot be read. */
    static Optional<ClientCredentials> of(@Nullable String authorization, MultivaluedMap<String, String> form) {
        if (authorization != null) {
            return authorization.startsWith(BASIC)
                    ? basic(authorization.substring(BASIC.length()).strip())
                    : Optional.empty();
        }
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            URLDecoder.decode(pair.substring(0, colon), UTF_8),
                            URLDecoder.decode(pair.substring(colon + 1), UTF_8)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
