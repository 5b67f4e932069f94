package org.lepi.web.account;

import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.Activation.Person;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.ejb.account.PasswordChange;
import org.lepi.ejb.account.http.Senders;
import org.lepi.model.account.Account;
import org.lepi.web.Parameters;

/** People as the clients of BioDex's mobile backend expect them, and the caller's own account. */
@Path("/users")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted({})
public class UserResource {
    @Inject
    private Accounts accounts;

    @Inject
    private OwnAccount own;

    @Inject
    private PasswordChange passwords;

    @Context
    private HttpServletRequest request;

    @GET
    @Permitted(ACCOUNTS_VIEW)
    public JsonArray list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        accounts.list(after, limit).stream()
                .filter(account -> account.kind() == Account.Kind.PERSON)
                .forEach(account -> list.add(AccountRepresentation.user(account)));
        return list.build();
    }

    @GET
    @Path("/{id}")
    @Permitted(ACCOUNTS_VIEW)
    public JsonObject one(@PathParam("id") String id) {
        return AccountRepresentation.user(accounts.find(Parameters.uuid("id", id)));
    }

    @GET
    @Path("/me")
    public JsonObject me() {
        return AccountRepresentation.user(own.account());
    }

    /** Changes what is there of {@code full_name}, {@code user_type} and {@code language}. */
    @PATCH
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        Account now = own.account();
        var type = fields.has("user_type") ? fields.userType("user_type") : now.userType();
        Person person = new Person(
                fields.optional("full_name").orElse(now.fullName()),
                type.orElse(null),
                fields.optional("language").or(now::language).orElse(null));
        fields.check();
        return AccountRepresentation.user(own.describe(person));
    }

    /** Deactivates the own account; what it did is kept. */
    @DELETE
    @Path("/me")
    public Response deactivate() {
        own.deactivate();
        return Response.noContent().build();
    }

    /** Another password, by the present one; ends all other sessions. */
    @POST
    @Path("/me/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonValue changePassword(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String present = fields.required("present");
        String password = fields.password();
        fields.check();
        passwords.change(present, password, Senders.of(request));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Sends a code to another address, by the present password. */
    @POST
    @Path("/me/address")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonValue requestAddress(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String email = fields.required("email");
        String present = fields.required("present");
        fields.check();
        own.requestAddress(email, present, Senders.of(request));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
