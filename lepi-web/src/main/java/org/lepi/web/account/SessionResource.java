package org.lepi.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.model.account.AccessGrant;
import org.lepi.web.Parameters;

/** The caller's own sessions: where one is signed in, and signing out there. */
@Path("/users/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Permitted({})
public class SessionResource {
    @Inject
    private OwnAccount own;

    @GET
    public JsonObject list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        own.sessions().forEach(session -> list.add(representation(session)));
        return Json.createObjectBuilder().add("sessions", list).build();
    }

    /** Ends all but the one of this token. */
    @DELETE
    public Response endOthers() {
        own.endOtherSessions();
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        own.endSession(Parameters.uuid("id", id));
        return Response.noContent().build();
    }

    private JsonObject representation(AccessGrant session) {
        return Json.createObjectBuilder()
                .add("id", session.id().toString())
                .add("current", own.isThis(session))
                .add("createdAt", session.createdAt().toString())
                .add("expiresAt", session.expiresAt().toString())
                .add("impersonated", session.impersonatorId() != null)
                .add("address", AccountRepresentation.orNull(Optional.ofNullable(session.remoteAddress())))
                .add("agent", AccountRepresentation.orNull(Optional.ofNullable(session.agent())))
                .add("lastUsedAt", AccountRepresentation.orNull(Optional.ofNullable(session.lastUsedAt())))
                .build();
    }
}
