package org.lepi.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.SecondFactors;
import org.lepi.ejb.account.http.Senders;

/** The caller's second factor: time-based one-time passwords, RFC 6238. */
@Path("/users/me/totp")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted({})
public class SecondFactorResource {
    @Inject
    private SecondFactors factors;

    @Context
    private HttpServletRequest request;

    @GET
    public JsonObject state() {
        return Json.createObjectBuilder()
                .add("enabled", factors.isOn())
                .add("recoveryCodes", factors.recoveryCodes())
                .build();
    }

    /** Makes a key for the authenticator, by the present password; it is asked for after a first code only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@Nullable JsonStructure body) {
        SecondFactors.Enrolment enrolment = factors.begin(required("present", body), Senders.of(request));
        return secret(Json.createObjectBuilder()
                .add("key", enrolment.key())
                .add("uri", enrolment.uri())
                .build());
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Nullable JsonStructure body) {
        return recoveryCodes(factors.confirm(required("code", body), Senders.of(request)));
    }

    @POST
    @Path("/recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response renew(@Nullable JsonStructure body) {
        return recoveryCodes(factors.renewRecoveryCodes(required("code", body), Senders.of(request)));
    }

    /** Switches it off, by one more code. */
    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(@Nullable JsonStructure body) {
        factors.remove(required("code", body), Senders.of(request));
        return Response.noContent().build();
    }

    private static String required(String field, @Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String text = fields.required(field);
        fields.check();
        return text;
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
