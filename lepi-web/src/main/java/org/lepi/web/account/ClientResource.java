package org.lepi.web.account;

import static org.lepi.model.account.Permission.CLIENTS_ADD;
import static org.lepi.model.account.Permission.CLIENTS_CHANGE;
import static org.lepi.model.account.Permission.CLIENTS_DELETE;
import static org.lepi.model.account.Permission.CLIENTS_VIEW;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.ClientDraft;
import org.lepi.ejb.account.Clients;
import org.lepi.web.Parameters;

/** API clients of partners' systems; the administrator who creates one answers for it. */
@Path("/v1/clients")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted(CLIENTS_CHANGE)
public class ClientResource {
    @Inject
    private Clients clients;

    @GET
    @Permitted(CLIENTS_VIEW)
    public JsonObject list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        clients.list(after, limit).forEach(client -> list.add(AccountRepresentation.client(client)));
        return Json.createObjectBuilder().add("clients", list).build();
    }

    @GET
    @Path("/{id}")
    @Permitted(CLIENTS_VIEW)
    public JsonObject one(@PathParam("id") String id) {
        return AccountRepresentation.client(clients.find(Parameters.uuid("id", id)))
                .build();
    }

    /** Creates a client; the secret is in this answer and nowhere else. */
    @POST
    @Permitted(CLIENTS_ADD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        ClientDraft draft = draft(fields);
        fields.check();
        return secret(Response.Status.CREATED, clients.create(draft));
    }

    /** Replaces title, roles and limits. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("id") String id, @Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        ClientDraft draft = draft(fields);
        long version = fields.number("version");
        fields.check();
        return AccountRepresentation.client(clients.change(Parameters.uuid("id", id), version, draft))
                .build();
    }

    /** A new secret; the old one works on for the overlap. */
    @POST
    @Path("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(@PathParam("id") String id, @Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        Duration overlap = fields.duration("overlap", Duration.ZERO);
        fields.check();
        return secret(Response.Status.OK, clients.rotate(Parameters.uuid("id", id), overlap));
    }

    /** Revokes it at once and on every node; what it did stays attributed to it. */
    @DELETE
    @Path("/{id}")
    @Permitted(CLIENTS_DELETE)
    public Response revoke(@PathParam("id") String id) {
        clients.revoke(Parameters.uuid("id", id));
        return Response.noContent().build();
    }

    private static ClientDraft draft(JsonFields fields) {
        return new ClientDraft(
                fields.required("title"),
                fields.roles("roles"),
                fields.permissions("scopes"),
                fields.time("expiresAt"),
                fields.optional("networks").orElse(null),
                fields.optional("quota").orElse(null));
    }

    private static Response secret(Response.Status status, Accounts.Created created) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(AccountRepresentation.client(created.account())
                        .add("clientSecret", created.secret())
                        .build())
                .build();
    }
}
