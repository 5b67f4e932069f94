package org.lepi.web.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lepi.ejb.taxonomy.TaxonBrowsing.Details;
import org.lepi.model.taxonomy.Taxon;

/** A taxon in lepi's own API: short in lists, whole by itself. */
final class TaxonRepresentation {
    private TaxonRepresentation() {}

    /** {@code {"taxa": […]}}. */
    static JsonObject list(List<Taxon> taxa, Map<UUID, String> vernacularNames) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        taxa.forEach(taxon -> array.add(brief(taxon, Optional.ofNullable(vernacularNames.get(taxon.id())))));
        return Json.createObjectBuilder().add("taxa", array).build();
    }

    private static JsonObjectBuilder brief(Taxon taxon, Optional<String> vernacularName) {
        var json = names(taxon);
        add(json, "vernacularName", vernacularName);
        return relations(json, taxon);
    }

    static JsonObject whole(Details details) {
        Taxon taxon = details.taxon();
        JsonObjectBuilder json = relations(names(taxon), taxon);
        add(json, "link", taxon.link());
        return json.add("description", taxon.description())
                .add("vernacularNames", vernacularNames(details))
                .add("identifiers", identifiers(details))
                .add("createdAt", taxon.createdAt().toString())
                .add("version", taxon.version())
                .build();
    }

    private static JsonObjectBuilder names(Taxon taxon) {
        return Json.createObjectBuilder()
                .add("id", taxon.id().toString())
                .add("rank", taxon.rank().label())
                .add("scientificName", taxon.scientificName())
                .add("authorship", taxon.authorship())
                .add("status", taxon.status().label());
    }

    private static JsonObjectBuilder relations(JsonObjectBuilder json, Taxon taxon) {
        add(json, "parentId", taxon.parentId().map(UUID::toString));
        taxon.acceptedId().ifPresent(accepted -> json.add("acceptedId", accepted.toString()));
        return json;
    }

    private static JsonArray vernacularNames(Details details) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        details.vernacularNames()
                .forEach(name -> array.add(Json.createObjectBuilder()
                        .add("language", name.language())
                        .add("name", name.name())));
        return array.build();
    }

    private static JsonObject identifiers(Details details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        details.identifiers().forEach(json::add);
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
