package org.lepi.web.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.model.taxonomy.Taxon;

/** A taxon as the BioDex prediction API tells it: {@code id, name, parent, created_date}. */
final class PrincipalTaxonRepresentation {
    private final PrincipalRank rank;

    PrincipalTaxonRepresentation(PrincipalRank rank) {
        this.rank = rank;
    }

    JsonObject of(Taxon taxon, List<Taxon> lineage) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("id", taxon.id().toString()).add("name", rank.name(taxon));
        if (rank.parentRank().isPresent()) {
            rank.parent(lineage)
                    .ifPresentOrElse(parent -> json.add("parent", parent.toString()), () -> json.addNull("parent"));
        }
        return json.add("created_date", taxon.createdAt().toString()).build();
    }

    JsonArray of(List<Taxon> taxa, Map<UUID, List<Taxon>> lineages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        taxa.forEach(taxon -> array.add(of(taxon, lineages.getOrDefault(taxon.id(), List.of()))));
        return array.build();
    }
}
