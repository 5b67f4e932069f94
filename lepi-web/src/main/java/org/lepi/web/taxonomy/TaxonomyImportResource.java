package org.lepi.web.taxonomy;

import static org.lepi.model.account.Permission.FIXTURES_IMPORT;
import static org.lepi.model.account.Permission.TAXA_IMPORT;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.taxonomy.ChecklistImport;
import org.lepi.ejb.taxonomy.FixtureImport;

/** Whole files of taxa: all of a file is imported, or nothing and every error is told. */
@Path("v1/taxonomy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(TAXA_IMPORT)
public class TaxonomyImportResource {
    @Inject
    private ChecklistImport checklists;

    @Inject
    private FixtureImport fixtures;

    @Context
    private UriInfo uri;

    @POST
    @Path("imports")
    @Consumes("text/csv")
    public JsonObject checklist(@QueryParam("dryRun") @Nullable String dryRun, InputStream csv) {
        var format = ChecklistParameters.format(uri.getQueryParameters());
        return ImportRepresentation.of(checklists.run(csv, format, TaxonParameters.flag("dryRun", dryRun)));
    }

    @POST
    @Path("fixtures")
    @Permitted(FIXTURES_IMPORT)
    @Consumes("application/zip")
    public JsonObject fixtures(@QueryParam("dryRun") @Nullable String dryRun, InputStream zip) {
        return ImportRepresentation.of(fixtures.run(zip, TaxonParameters.flag("dryRun", dryRun)));
    }
}
