package org.lepi.web.registry;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.VersionStatus;

/** Models, their versions, and which of them answer. */
@Path("v1/models")
@RequestScoped
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "staff", "researcher", "partner"})
public class ModelResource {
    @Inject
    private ModelCatalogue catalogue;

    @Inject
    private ModelLifeCycle lifeCycle;

    @GET
    @Operation(operationId = "listModels", summary = "Every model, as its current version has it")
    public JsonObject list() {
        return ModelRepresentation.list(catalogue.models());
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "getModel", summary = "A model with its versions, newest first")
    public JsonObject model(@PathParam("name") String name) {
        return ModelRepresentation.of(catalogue.model(name));
    }

    @GET
    @Path("{name}/versions/{version}")
    @Operation(operationId = "getModelVersion", summary = "A version with its contracts, metrics and files")
    public JsonObject version(@PathParam("name") String name, @PathParam("version") String version) {
        VersionStatus status = catalogue.version(name, version);
        return ModelRepresentation.of(status, catalogue.files(status.version().id()));
    }

    @POST
    @Path("{name}/versions/{version}/activation")
    @Operation(
            operationId = "activateModelVersion",
            summary = "Load, warm and serve a version in the place of the model's other versions",
            description = "With beside=true the others stay loaded and can be asked for by name. "
                    + "Requests in flight finish on the version they began with.")
    @RolesAllowed({"admin", "staff"})
    public JsonObject activate(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @QueryParam("beside") @DefaultValue("false") boolean beside) {
        lifeCycle.activate(name, version, beside);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @DELETE
    @Path("{name}/versions/{version}/activation")
    @Operation(operationId = "deactivateModelVersion", summary = "Serve a version no longer")
    @RolesAllowed({"admin", "staff"})
    public JsonObject deactivate(@PathParam("name") String name, @PathParam("version") String version) {
        lifeCycle.deactivate(name, version);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @POST
    @Path("{name}/rollback")
    @Operation(operationId = "rollBackModel", summary = "Serve the version again that was chosen before")
    @RolesAllowed({"admin", "staff"})
    public JsonObject rollBack(@PathParam("name") String name) {
        lifeCycle.rollBack(name);
        return ModelRepresentation.of(catalogue.model(name));
    }

    @POST
    @Path("{name}/default")
    @Operation(operationId = "makeModelDefault", summary = "Let the model answer requests that name none")
    @RolesAllowed({"admin", "staff"})
    public JsonObject makeDefault(@PathParam("name") String name) {
        lifeCycle.makeDefault(name);
        return ModelRepresentation.of(catalogue.model(name));
    }
}
