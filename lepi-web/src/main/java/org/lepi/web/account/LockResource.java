package org.lepi.web.account;

import static org.lepi.model.account.Permission.ACCOUNTS_CHANGE;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;

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
import java.util.Locale;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.SignInLocks;
import org.lepi.model.account.SignInLock;
import org.lepi.web.Parameters;

/** Logins and addresses that are locked after failed attempts to sign in. */
@Path("/v1/sign-in-locks")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(ACCOUNTS_CHANGE)
public class LockResource {
    @Inject
    private SignInLocks locks;

    @GET
    @Permitted(ACCOUNTS_VIEW)
    public JsonObject list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        locks.list().forEach(lock -> list.add(representation(lock)));
        return Json.createObjectBuilder().add("locks", list).build();
    }

    @DELETE
    public JsonObject unlockAll() {
        return Json.createObjectBuilder().add("unlocked", locks.unlockAll()).build();
    }

    @DELETE
    @Path("/{id}")
    public Response unlock(@PathParam("id") String id) {
        locks.unlock(Parameters.uuid("id", id));
        return Response.noContent().build();
    }

    private static JsonObject representation(SignInLock lock) {
        return Json.createObjectBuilder()
                .add("id", lock.id().toString())
                .add("kind", lock.kind().name().toLowerCase(Locale.ROOT))
                .add("subject", lock.subject())
                .add("failures", lock.failures())
                .add("until", String.valueOf(lock.lockedUntil()))
                .build();
    }
}
