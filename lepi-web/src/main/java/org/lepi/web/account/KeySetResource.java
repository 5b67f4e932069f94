package org.lepi.web.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.lepi.ejb.account.SigningKeys;

/** The public keys that access tokens are verified with (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
public class KeySetResource {
    @Inject
    private SigningKeys keys;

    @GET
    @Produces({"application/jwk-set+json", "application/json"})
    public Response keys() {
        return Response.ok(keys.jwks())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
