package org.lepi.web.taxonomy;

import static org.lepi.model.account.Permission.TAXA_VIEW;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.TaxonQuery;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

/** Looks species up by the two words of their name, as the BioDex prediction API does. */
@Path("query-species-by-name")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Permitted(TAXA_VIEW)
public class SpeciesByNameResource {
    private static final int MOST = 10_000;

    @Inject
    private TaxonBrowsing browsing;

    @GET
    public JsonArray find(
            @QueryParam("genus") @Nullable String genus, @QueryParam("epithet") @Nullable String epithet) {
        if (genus == null || genus.isBlank()) {
            throw LepiException.wrong("genus", "is missing");
        }
        String pattern = TaxonQuery.literal(genus.strip()) + " "
                + (epithet == null || epithet.isBlank() ? "%" : TaxonQuery.literal(epithet.strip()));
        var query = TaxonQuery.all().accepted().ofRank(Rank.SPECIES).named(pattern);
        List<Taxon> species = browsing.page(query, null, MOST);
        var lineages = browsing.lineages(species.stream().map(Taxon::id).toList());
        return new PrincipalTaxonRepresentation(PrincipalRank.SPECIES).of(species, lineages);
    }
}
