package org.lepi.web.account;

import static org.lepi.model.account.Permission.ACCOUNTS_ADD;
import static org.lepi.model.account.Permission.ACCOUNTS_VIEW;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.model.account.Account;
import org.lepi.model.account.Role;

/** People and API clients: the caller's own account, and for administrators all of them. */
@Path("/v1/accounts")
@SmallBody
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    @Inject
    private Accounts accounts;

    @Inject
    private OwnAccount own;

    @Context
    private UriInfo uri;

    @GET
    @Path("/me")
    public JsonObject me() {
        return AccountRepresentation.account(own.account());
    }

    /** A page of accounts in the order of logins; the Link header names the next one. */
    @GET
    @Permitted(ACCOUNTS_VIEW)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        List<Account> page = accounts.list(after, limit);
        JsonArrayBuilder list = Json.createArrayBuilder();
        page.forEach(account -> list.add(AccountRepresentation.account(account)));
        var response =
                Response.ok(Json.createObjectBuilder().add("accounts", list).build());
        if (page.size() == limit) {
            String last = page.get(page.size() - 1).login();
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("after", last).build(), "next");
        }
        return response.build();
    }

    /** Creates a person; the initial password is in this answer and nowhere else. */
    @POST
    @Permitted(ACCOUNTS_ADD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonStructure body) {
        var fields = new JsonFields(body);
        String email = fields.required("email");
        String fullName = fields.optional("fullName").orElse("");
        Set<Role> roles = fields.roles("roles");
        fields.check();
        return fields.optional("passwordHash")
                .map(hash -> created(accounts.importPerson(email, fullName, roles, hash), null))
                .orElseGet(() -> created(accounts.createPerson(email, fullName, roles)));
    }

    private Response created(Accounts.Created created) {
        return created(created.account(), created.secret());
    }

    private Response created(Account account, @Nullable String initialPassword) {
        JsonObjectBuilder json = Json.createObjectBuilder(AccountRepresentation.account(account));
        if (initialPassword != null) {
            json.add("initialPassword", initialPassword);
        }
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(account.id().toString())
                        .build())
                .header("Cache-Control", "no-store")
                .entity(json.build())
                .build();
    }
}
