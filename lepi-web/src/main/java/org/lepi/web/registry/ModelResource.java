package org.lepi.web.registry;

import static org.lepi.model.account.Permission.MODELS_CHANGE;
import static org.lepi.model.account.Permission.MODELS_VIEW;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.VersionStatus;

/** Models, their versions, and which of them answer. */
@Path("v1/models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(MODELS_VIEW)
public class ModelResource {
    @Inject
    private ModelCatalogue catalogue;

    @Inject
    private ModelLifeCycle lifeCycle;

    @GET
    public JsonObject list() {
        return ModelRepresentation.list(catalogue.models());
    }

    @GET
    @Path("{name}")
    public JsonObject model(@PathParam("name") String name) {
        return ModelRepresentation.of(catalogue.model(name));
    }

    @GET
    @Path("{name}/versions/{version}")
    public JsonObject version(@PathParam("name") String name, @PathParam("version") String version) {
        VersionStatus status = catalogue.version(name, version);
        return ModelRepresentation.of(status, catalogue.files(status.version().id()));
    }

    @POST
    @Path("{name}/versions/{version}/activation")
    @Permitted(MODELS_CHANGE)
    public JsonObject activate(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @QueryParam("beside") @DefaultValue("false") boolean beside) {
        lifeCycle.activate(name, version, beside);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @DELETE
    @Path("{name}/versions/{version}/activation")
    @Permitted(MODELS_CHANGE)
    public JsonObject deactivate(@PathParam("name") String name, @PathParam("version") String version) {
        lifeCycle.deactivate(name, version);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @POST
    @Path("{name}/rollback")
    @Permitted(MODELS_CHANGE)
    public JsonObject rollBack(@PathParam("name") String name) {
        lifeCycle.rollBack(name);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @POST
    @Path("{name}/default")
    @Permitted(MODELS_CHANGE)
    public JsonObject makeDefault(@PathParam("name") String name) {
        lifeCycle.makeDefault(name);
        return ModelRepresentation.of(catalogue.model(name));
    }
}
