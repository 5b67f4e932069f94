package org.lepi.web.prediction;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.prediction.RankedTaxon;
import org.lepi.ejb.prediction.TaxonCard;
import org.lepi.ejb.prediction.TaxonProbability;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.registry.TaxonTree;

/** A taxon in JSON: its frozen name in an answer, with what is known of it today. */
final class TaxonRepresentation {
    private static final double DECIMALS = 1e9;

    private final Languages languages;

    TaxonRepresentation(Languages languages) {
        this.languages = languages;
    }

    /** The taxon of an answer; {@code id} and {@code rank} are null for a label that is no taxon. */
    JsonObjectBuilder answered(RankedTaxon result) {
        return withCard(named(result.answer().taxon()), result.card());
    }

    /** A taxon as it is today. */
    JsonObjectBuilder current(TaxonCard card) {
        JsonObjectBuilder json = JsonParts.object()
                .add("id", card.id().toString())
                .add("rank", card.rank().toLowerCase(Locale.ROOT))
                .add("scientificName", card.scientificName())
                .add("authorship", card.authorship());
        return withCard(json, card);
    }

    /** A step of a lineage. */
    static JsonObjectBuilder step(TaxonProbability step) {
        return named(step.taxon()).remove("authorship").add("probability", rounded(step.probability()));
    }

    /** Nine decimals: sums of shown answers stay exact to a millionth. */
    static double rounded(double probability) {
        return Math.round(probability * DECIMALS) / DECIMALS;
    }

    private static JsonObjectBuilder named(TaxonTree.Node taxon) {
        return JsonParts.object()
                .add("id", textOrNull(taxon.taxonId()))
                .add(
                        "rank",
                        textOrNull(taxon.rank() == null ? null : taxon.rank().toLowerCase(Locale.ROOT)))
                .add("scientificName", taxon.scientificName())
                .add("authorship", taxon.authorship());
    }

    private JsonObjectBuilder withCard(JsonObjectBuilder json, @Nullable TaxonCard card) {
        return json.add(
                        "vernacularName",
                        textOrNull(
                                card == null
                                        ? null
                                        : languages
                                                .choose(card.vernacularNames())
                                                .orElse(null)))
                .add("link", textOrNull(card == null ? null : card.link()))
                .add("description", card == null ? "" : card.description());
    }

    /** A string, or JSON's null. */
    static JsonValue textOrNull(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JsonParts.text(value.toString());
    }
}
