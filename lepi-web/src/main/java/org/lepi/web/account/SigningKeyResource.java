package org.lepi.web.account;

import static org.lepi.model.account.Permission.KEYS_ADD;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.SigningKeys;

/** The keys that sign access tokens, for the administrator who wants a new one; see {@link KeySetResource} for all. */
@Path("/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(KEYS_ADD)
public class SigningKeyResource {
    @Inject
    private SigningKeys keys;

    /** Publishes a new key, which signs ten minutes later; tokens of the old one stay good until they expire. */
    @POST
    public Response rotate() {
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("kid", keys.rotate()).build())
                .build();
    }
}
