package org.lepi.web.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.account.Activation;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.Activation.Shown;
import org.lepi.ejb.account.http.Senders;
import org.lepi.model.account.UserType;

/** What people without a token do with a mailed code; addresses and fields are those of BioDex's mobile backend. */
@Path("/auth")
@PermitAll
@Throttled
@SmallBody
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {
    @Inject
    private Activation activation;

    @Context
    private HttpServletRequest request;

    /** Makes the account of an invitation. */
    @PATCH
    @Path("/registration/validation")
    public Response activate(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        Shown shown = shown(fields);
        String password = fields.password();
        String name = fields.required("full_name");
        Optional<UserType> type = fields.userType("user_type");
        fields.check();
        activation.activate(
                shown,
                password,
                new Person(name, type.orElseThrow(), fields.optional("language").orElse(null)),
                Senders.of(request));
        return done();
    }

    /** Sends a code to the address, if it has an account; the answer is the same if not. */
    @POST
    @Path("/password-reset")
    public Response requestReset(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String email = fields.required("email");
        fields.check();
        activation.requestReset(email);
        return done();
    }

    /** Replaces the password. */
    @PATCH
    @Path("/password-reset/validation")
    public Response reset(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        Shown shown = shown(fields);
        String password = fields.password();
        fields.check();
        activation.reset(shown, password, Senders.of(request));
        return done();
    }

    /** Moves the account to the address that the code was sent to. */
    @PATCH
    @Path("/address/validation")
    public Response confirmAddress(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        Shown shown = shown(fields);
        fields.check();
        activation.confirmAddress(shown, Senders.of(request));
        return done();
    }

    private static Shown shown(JsonFields fields) {
        return new Shown(fields.required("code"), fields.optional("email").orElse(null));
    }

    private static Response done() {
        return Response.ok(JsonValue.EMPTY_JSON_OBJECT)
                .header("Cache-Control", "no-store")
                .build();
    }
}
