package org.lepi.web.taxonomy;

import static org.lepi.model.account.Permission.TAXA_ADD;
import static org.lepi.model.account.Permission.TAXA_CHANGE;
import static org.lepi.model.account.Permission.TAXA_DELETE;
import static org.lepi.model.account.Permission.TAXA_VIEW;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.taxonomy.PageKey;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonQuery;
import org.lepi.ejb.taxonomy.Taxonomy;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.web.account.SmallBody;

/** Taxa of any rank: lists, one, its children and lineage; entering, changing and deleting. */
@Path("v1/taxa")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(TAXA_VIEW)
@SmallBody
public class TaxaResource {
    @Inject
    private TaxonBrowsing browsing;

    @Inject
    private Taxonomy taxonomy;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @GET
    public Response list(@QueryParam("parent") @Nullable String parent, @BeanParam TaxonListRequest request) {
        return page(request.below(TaxonParameters.id("parent", parent)), request);
    }

    @GET
    @Path("{id}/children")
    public Response children(@PathParam("id") UUID id, @BeanParam TaxonListRequest request) {
        return page(request.below(browsing.details(id).taxon().id()), request);
    }

    private Response page(TaxonQuery query, TaxonListRequest request) {
        List<Taxon> taxa = browsing.page(query, request.after(), request.limit());
        var response = Response.ok(TaxonRepresentation.list(taxa, vernacularNames(taxa)));
        if (taxa.size() == request.limit()) {
            var link = new PageLink(uri.getAbsolutePath().toString(), uri.getQueryParameters());
            response.header(HttpHeaders.LINK, link.next(PageKey.of(taxa.get(taxa.size() - 1))));
        }
        return response.build();
    }

    private Map<UUID, String> vernacularNames(List<Taxon> taxa) {
        String language = TaxonParameters.language(headers.getAcceptableLanguages());
        return browsing.vernacularNames(taxa.stream().map(Taxon::id).toList(), language);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id) {
        return whole(Response.ok(), id);
    }

    @GET
    @Path("{id}/lineage")
    public Response lineage(@PathParam("id") UUID id) {
        List<Taxon> lineage = browsing.lineage(id);
        return Response.ok(TaxonRepresentation.list(lineage, vernacularNames(lineage)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(TAXA_ADD)
    public Response create(String body) {
        UUID id = taxonomy.create(new TaxonBody(body).draft()).id();
        URI address = URI.create(uri.getAbsolutePath().toString().replaceAll("/$", "") + "/" + id);
        return whole(Response.created(address), id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(TAXA_CHANGE)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, String body) {
        var input = new TaxonBody(body);
        taxonomy.change(id, TaxonVersion.required(ifMatch, input.version()), input.draft());
        return whole(Response.ok(), id);
    }

    @DELETE
    @Path("{id}")
    @Permitted(TAXA_DELETE)
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        taxonomy.delete(id, TaxonVersion.required(ifMatch, 0));
        return Response.noContent().build();
    }

    private Response whole(Response.ResponseBuilder response, UUID id) {
        var details = browsing.details(id);
        return response.entity(TaxonRepresentation.whole(details))
                .header(HttpHeaders.ETAG, TaxonVersion.tag(details.taxon().version()))
                .build();
    }
}
