package org.lepi.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.SecondFactors;

/** The caller's second factor: time-based one-time passwords, RFC 6238. */
@Path("/users/me/totp")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted({})
public class SecondFactorResource {
    @Inject
    private SecondFactors factors;

    @GET
    public JsonObject state() {
        return Json.createObjectBuilder()
                .add("enabled", factors.isOn())
                .add("recoveryCodes", factors.recoveryCodes())
                .build();
    }

    /** Makes a key for the authenticator; it is asked for after a first code only. */
    @POST
    public Response begin() {
        SecondFactors.Enrolment enrolment = factors.begin();
        return secret(Json.createObjectBuilder()
                .add("key", enrolment.key())
                .add("uri", enrolment.uri())
                .build());
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Nullable JsonStructure body) {
        return recoveryCodes(factors.confirm(code(body)));
    }

    @POST
    @Path("/recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response renew(@Nullable JsonStructure body) {
        return recoveryCodes(factors.renewRecoveryCodes(code(body)));
    }

    /** Switches it off, by one more code. */
    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(@Nullable JsonStructure body) {
        factors.remove(code(body));
        return Response.noContent().build();
    }

    private static String code(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String code = fields.required("code");
        fields.check();
        return code;
    }

    private static Response recoveryCodes(List<String> codes) {
        return secret(Json.createObjectBuilder()
                .add("recoveryCodes", Json.createArrayBuilder(codes))
                .build());
    }

    private static Response secret(JsonObject json) {
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }
}
