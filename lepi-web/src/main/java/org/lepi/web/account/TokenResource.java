package org.lepi.web.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.Tokens;
import org.lepi.ejb.account.http.Senders;
import org.lepi.web.setting.EvenInMaintenance;

/** Tokens for people: e-mail address and password against a pair, and what can be done with the pair. */
@Path("/auth/token")
@PermitAll
@EvenInMaintenance
@SmallBody
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    @Inject
    private Tokens tokens;

    @Context
    private HttpServletRequest request;

    @POST
    public Response signIn(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String email = fields.required("email");
        String password = fields.required("password");
        fields.check();
        return secret(AccountRepresentation.tokens(
                tokens.forPerson(email, password, fields.optional("totp").orElse(null), Senders.of(request))));
    }

    @POST
    @Path("/refresh")
    public Response refresh(@Nullable JsonStructure body) {
        return secret(AccountRepresentation.tokens(tokens.refresh(only("refresh", body))));
    }

    @POST
    @Path("/verify")
    public Response verify(@Nullable JsonStructure body) {
        tokens.caller(only("token", body), request.getRemoteAddr());
        return secret(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Answers 200 for any token: one that is not good needs no revoking (RFC 7009 §2.2). */
    @POST
    @Path("/revoke")
    public Response revoke(@Nullable JsonStructure body) {
        tokens.revoke(only("token", body));
        return secret(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static String only(String field, @Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String value = fields.required(field);
        fields.check();
        return value;
    }

    private static Response secret(JsonObject json) {
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }
}
