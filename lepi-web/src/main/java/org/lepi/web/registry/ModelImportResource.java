package org.lepi.web.registry;

import static org.lepi.model.account.Permission.MODELS_ADD;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.registry.ImportedModel;
import org.lepi.ejb.registry.ModelImport;

/** New model versions, as a zip file with a manifest. */
@Path("v1/models/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(MODELS_ADD)
public class ModelImportResource {
    @Inject
    private ModelImport imports;

    @Inject
    private CurrentAccount caller;

    @POST
    @Consumes("application/zip")
    public CompletionStage<Response> importModel(InputStream zip) throws IOException {
        return imports.submit(zip, caller.id()).thenApply(ModelImportResource::created);
    }

    private static Response created(ImportedModel imported) {
        return Response.created(
                        URI.create("/pred-api/v1/models/" + imported.name() + "/versions/" + imported.version()))
                .entity(ModelRepresentation.of(imported))
                .build();
    }
}
