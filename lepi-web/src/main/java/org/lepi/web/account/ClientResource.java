package org.lepi.web.account;

import static org.lepi.model.account.Permission.CLIENTS_ADD;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.Accounts;
import org.lepi.model.account.Role;

/** API clients of partners' systems; the administrator who creates one answers for it. */
@Path("/v1/clients")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
@Permitted(CLIENTS_ADD)
public class ClientResource {
    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount caller;

    /** Creates a client; the secret is in this answer and nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String title = fields.required("title");
        Set<Role> roles = fields.roles("roles");
        fields.check();
        var created = accounts.createClient(title, caller.id(), roles);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder(AccountRepresentation.account(created.account()))
                        .add("clientSecret", created.secret())
                        .build())
                .build();
    }
}
