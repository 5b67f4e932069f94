package org.lepi.web.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.TokenPair;
import org.lepi.ejb.account.Tokens;
import org.lepi.ejb.account.http.Senders;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.TooManyRequests;
import org.lepi.web.setting.EvenInMaintenance;

/** OAuth 2 client credentials (RFC 6749 §4.4) for API clients; its errors have that standard's form, not RFC 9457's. */
@Path("/oauth/token")
@PermitAll
@EvenInMaintenance
@SmallBody
public class OAuthResource {
    @Inject
    private Tokens tokens;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            @HeaderParam("Authorization") @Nullable String authorization, MultivaluedMap<String, String> form) {
        String grantType = form.getFirst("grant_type");
        if (grantType == null) {
            return error(400, "invalid_request", "grant_type is missing");
        }
        if (!grantType.equals("client_credentials")) {
            return error(400, "unsupported_grant_type", "only client_credentials is supported");
        }
        var credentials = ClientCredentials.of(authorization, form);
        if (credentials.isEmpty()) {
            return invalidClient("send client id and secret by HTTP Basic or in the form");
        }
        try {
            return granted(
                    tokens.forClient(credentials.get().id(), credentials.get().secret(), Senders.of(request)));
        } catch (TooManyRequests locked) {
            return Response.fromResponse(error(429, "slow_down", "there were too many failed attempts"))
                    .header("Retry-After", locked.retrySeconds())
                    .build();
        } catch (LepiException refused) {
            return invalidClient("the client id or the client secret is wrong");
        }
    }

    private static Response granted(TokenPair pair) {
        return answer(Response.ok(Json.createObjectBuilder()
                .add("access_token", pair.access())
                .add("token_type", "Bearer")
                .add("expires_in", pair.lifetime().toSeconds())
                .build()));
    }

    private static Response invalidClient(String description) {
        return Response.fromResponse(error(401, "invalid_client", description))
                .header("WWW-Authenticate", "Basic realm=\"lepi\"")
                .build();
    }

    private static Response error(int status, String code, String description) {
        return answer(Response.status(status)
                .entity(Json.createObjectBuilder()
                        .add("error", code)
                        .add("error_description", description)
                        .build()));
    }

    private static Response answer(Response.ResponseBuilder response) {
        return response.type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
