package org.lepi.web.registry;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.web.Parameters;
import org.lepi.web.media.OffsetPage;

/** Model versions as the clients of the BioDex API read them; staff only. */
@Path("prediction-models")
@RequestScoped
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "staff"})
public class PredictionModelResource {
    private static final int USUAL_PAGE = 100;

    @Inject
    private ModelCatalogue catalogue;

    @Context
    private UriInfo uri;

    @GET
    @Operation(operationId = "listPredictionModels", summary = "Model versions, newest first, without their maps")
    public JsonObject list(@BeanParam OffsetPage page) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        catalogue
                .versions(page.offset(), page.limit(USUAL_PAGE))
                .forEach(version -> list.add(PredictionModelRepresentation.brief(version)));
        return page.of(list, catalogue.count(), USUAL_PAGE, uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPredictionModel", summary = "A model version with its maps and hierarchy")
    public JsonObject find(@PathParam("id") String id) {
        return PredictionModelRepresentation.complete(catalogue.complete(Parameters.uuid("id", id)));
    }
}
