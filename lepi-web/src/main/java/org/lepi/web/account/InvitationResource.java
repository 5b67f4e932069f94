package org.lepi.web.account;

import static org.lepi.model.account.Permission.INVITATIONS_DELETE;
import static org.lepi.model.account.Permission.INVITATIONS_VIEW;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.Invitations;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.Role;
import org.lepi.web.Parameters;

/** Inviting people; {@code registration} is what BioDex's mobile backend calls it. */
@Path("/auth/registration")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted({})
public class InvitationResource {
    @Inject
    private Invitations invitations;

    /** Invites; the answer is the same whether or not the address has an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonValue invite(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String email = fields.required("email");
        Set<Role> roles = fields.has("roles") ? fields.roles("roles") : Set.of(Role.RESEARCHER);
        fields.check();
        invitations.invite(email, roles, fields.optional("language").orElse(null));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Those that are open. */
    @GET
    @Permitted(INVITATIONS_VIEW)
    public JsonObject open() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        invitations.open().forEach(invitation -> list.add(representation(invitation)));
        return Json.createObjectBuilder().add("invitations", list).build();
    }

    @DELETE
    @Path("/{id}")
    @Permitted(INVITATIONS_DELETE)
    public Response withdraw(@PathParam("id") String id) {
        invitations.withdraw(Parameters.uuid("id", id));
        return Response.noContent().build();
    }

    private static JsonObject representation(AccountCode invitation) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        invitation.roles().stream().map(Role::word).sorted().forEach(roles::add);
        return Json.createObjectBuilder()
                .add("id", invitation.id().toString())
                .add("email", invitation.email())
                .add("roles", roles)
                .add("createdAt", invitation.createdAt().toString())
                .add("expiresAt", invitation.expiresAt().toString())
                .build();
    }
}
