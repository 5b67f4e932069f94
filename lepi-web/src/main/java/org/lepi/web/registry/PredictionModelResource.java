package org.lepi.web.registry;

import static org.lepi.model.account.Permission.MODELS_CHANGE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.web.Parameters;
import org.lepi.web.media.OffsetPage;

/** Model versions as the clients of the BioDex API read them; staff only. */
@Path("prediction-models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(MODELS_CHANGE)
public class PredictionModelResource {
    private static final int USUAL_PAGE = 100;

    @Inject
    private ModelCatalogue catalogue;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject list(@BeanParam OffsetPage page) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        catalogue
                .versions(page.offset(), page.limit(USUAL_PAGE))
                .forEach(version -> list.add(PredictionModelRepresentation.brief(version)));
        return page.of(list, catalogue.count(), USUAL_PAGE, uri);
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") String id) {
        return PredictionModelRepresentation.complete(catalogue.complete(Parameters.uuid("id", id)));
    }
}
