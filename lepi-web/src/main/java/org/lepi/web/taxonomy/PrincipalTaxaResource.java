package org.lepi.web.taxonomy;

import static org.lepi.model.account.Permission.TAXA_ADD;
import static org.lepi.model.account.Permission.TAXA_CHANGE;
import static org.lepi.model.account.Permission.TAXA_DELETE;
import static org.lepi.model.account.Permission.TAXA_VIEW;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonBrowsing.Details;
import org.lepi.ejb.taxonomy.TaxonQuery;
import org.lepi.ejb.taxonomy.Taxonomy;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.web.account.SmallBody;

/** Families, subfamilies, genera and species as the clients of the BioDex prediction API expect them. */
@Path("taxonomy/{rank: family|subfamily|genus|species}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(TAXA_VIEW)
@SmallBody
public class PrincipalTaxaResource {
    @Inject
    private TaxonBrowsing browsing;

    @Inject
    private Taxonomy taxonomy;

    @Context
    private UriInfo uri;

    @PathParam("rank")
    private String rankLabel = "";

    @GET
    public JsonObject list(
            @QueryParam("family") @Nullable String family,
            @QueryParam("subfamily") @Nullable String subfamily,
            @QueryParam("genus") @Nullable String genus,
            @QueryParam("epithet") @Nullable String epithet) {
        PrincipalRank rank = rank();
        String name =
                switch (rank) {
                    case FAMILY -> family;
                    case SUBFAMILY -> subfamily;
                    case GENUS, SPECIES -> genus;
                };
        return page(rank, rank.query(name, epithet), OffsetPage.of(uri.getQueryParameters()));
    }

    private JsonObject page(PrincipalRank rank, TaxonQuery query, OffsetPage page) {
        List<Taxon> taxa = browsing.pageAt(query, page.offset(), page.limit());
        var lineages = browsing.lineages(taxa.stream().map(Taxon::id).toList());
        var results = new PrincipalTaxonRepresentation(rank).of(taxa, lineages);
        var link = new PageLink(uri.getAbsolutePath().toString(), uri.getQueryParameters());
        return page.represent(browsing.count(query), results, link);
    }

    @GET
    @Path("{id}")
    public JsonObject one(@PathParam("id") UUID id) {
        return represented(known(id).taxon().id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(TAXA_ADD)
    public Response create(String body) {
        var change = new PrincipalTaxonChange(rank(), browsing);
        Taxon taxon = taxonomy.create(change.created(new TaxonBody(body)));
        return Response.status(Response.Status.CREATED)
                .entity(represented(taxon.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(TAXA_CHANGE)
    public JsonObject replace(@PathParam("id") UUID id, String body) {
        return change(id, body);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(TAXA_CHANGE)
    public JsonObject change(@PathParam("id") UUID id, String body) {
        Details now = known(id);
        var change = new PrincipalTaxonChange(rank(), browsing);
        taxonomy.change(id, now.taxon().version(), change.changed(now, new TaxonBody(body)));
        return represented(id);
    }

    @DELETE
    @Path("{id}")
    @Permitted(TAXA_DELETE)
    public Response delete(@PathParam("id") UUID id) {
        taxonomy.delete(id, known(id).taxon().version());
        return Response.noContent().build();
    }

    private PrincipalRank rank() {
        return PrincipalRank.ofLabel(rankLabel);
    }

    private Details known(UUID id) {
        Details details = browsing.details(id);
        if (details.taxon().rank() != rank().rank() || !details.taxon().isAccepted()) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no " + rankLabel + " " + id);
        }
        return details;
    }

    private JsonObject represented(UUID id) {
        List<Taxon> lineage = browsing.lineage(id);
        return new PrincipalTaxonRepresentation(rank()).of(lineage.get(lineage.size() - 1), lineage);
    }
}
