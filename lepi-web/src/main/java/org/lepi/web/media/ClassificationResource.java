package org.lepi.web.media;

import static org.lepi.model.account.Permission.IMAGES_CHANGE;
import static org.lepi.model.account.Permission.IMAGES_VIEW;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.media.Identifications;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.media.ImageIdentification;
import org.lepi.web.Parameters;
import org.lepi.web.account.SmallBody;

/** What people say the reference images show, as the clients of the BioDex API handle it. */
@Path("images/classifications")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(IMAGES_VIEW)
public class ClassificationResource {
    private static final int USUAL_PAGE = 100;

    @Inject
    private Identifications identifications;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject list(@QueryParam("species_key") @Nullable String species, @BeanParam OffsetPage page) {
        UUID taxon = species == null ? null : Parameters.uuid("species_key", species);
        JsonArrayBuilder list = JsonParts.array();
        identifications
                .list(taxon, page.offset(), page.limit(USUAL_PAGE))
                .forEach(statement -> list.add(ImageRepresentation.of(statement)));
        return page.of(list, identifications.count(taxon), USUAL_PAGE, uri);
    }

    @POST
    @SmallBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(IMAGES_CHANGE)
    public Response create(@Nullable JsonObject body) {
        String type = text(body, "user_type");
        IdentifierType identifier = type.isEmpty()
                ? IdentifierType.EXPERT
                : IdentifierType.ofCode(type).orElseThrow(() -> LepiException.wrong("user_type", "must be ST or EX"));
        ImageIdentification statement = identifications.add(
                Parameters.uuid("image_key", text(body, "image_key")),
                Parameters.uuid("species_key", text(body, "species_key")),
                identifier);
        return Response.created(URI.create("/pred-api/images/classifications/" + statement.id()))
                .entity(ImageRepresentation.of(statement))
                .build();
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") UUID id) {
        return ImageRepresentation.of(identifications.find(id));
    }

    @DELETE
    @Path("{id}")
    @Permitted(IMAGES_CHANGE)
    public void delete(@PathParam("id") UUID id) {
        identifications.delete(id);
    }

    private static String text(@Nullable JsonObject body, String field) {
        return body == null ? "" : body.getString(field, "");
    }
}
