package org.lepi.web.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.taxonomy.TaxonDraft;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.VernacularName;

/** The JSON object that a client sends for a taxon; an absent field and null are the same. */
final class TaxonBody {
    private final JsonObject json;

    /**
     * Reads a body.
     *
     * @throws LepiException INVALID_INPUT where it is no JSON object
     */
    TaxonBody(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            json = reader.readObject();
        } catch (JsonException | ClassCastException e) {
            throw LepiException.wrong("body", "is no JSON object: " + e.getMessage());
        }
    }

    /** The draft of a taxon in the shape of lepi's own API. */
    TaxonDraft draft() {
        Rank rank = TaxonParameters.rank("rank", text("rank").orElse(null));
        if (rank == null) {
            throw LepiException.wrong("rank", "is missing");
        }
        return new TaxonDraft(
                rank,
                required("scientificName"),
                text("authorship").orElse(""),
                id("parentId"),
                id("acceptedId"),
                text("link").orElse(null),
                text("description").orElse(""),
                vernacularNames(),
                identifiers());
    }

    boolean has(String field) {
        return json.containsKey(field);
    }

    String required(String field) {
        return text(field).orElseThrow(() -> LepiException.wrong(field, "is missing"));
    }

    @Nullable
    UUID id(String field) {
        return TaxonParameters.id(field, text(field).orElse(null));
    }

    Optional<String> text(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw LepiException.wrong(field, "must be a text");
    }

    /** The version that the change was made from; 0 where the body has none. */
    long version() {
        JsonValue value = json.getOrDefault("version", JsonValue.NULL);
        try {
            return value == JsonValue.NULL ? 0 : json.getJsonNumber("version").longValueExact();
        } catch (ClassCastException | ArithmeticException e) {
            throw LepiException.wrong("version", "must be a whole number");
        }
    }

    private List<VernacularName> vernacularNames() {
        var names = new ArrayList<VernacularName>();
        try {
            if (json.get("vernacularNames") != null) {
                for (JsonObject name : json.getJsonArray("vernacularNames").getValuesAs(JsonObject.class)) {
                    names.add(new VernacularName(name.getString("language"), name.getString("name")));
                }
            }
        } catch (ClassCastException | NullPointerException e) {
            throw LepiException.wrong("vernacularNames", "must be a list of objects with language and name");
        }
        return names;
    }

    private Map<String, String> identifiers() {
        var identifiers = new TreeMap<String, String>();
        try {
            if (json.get("identifiers") != null) {
                JsonObject given = json.getJsonObject("identifiers");
                given.keySet().forEach(scheme -> identifiers.put(scheme, given.getString(scheme)));
            }
        } catch (ClassCastException e) {
            throw LepiException.wrong("identifiers", "must be an object of texts");
        }
        return identifiers;
    }
}
