package org.lepi.web.prediction;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.RankedTaxon;
import org.lepi.ejb.prediction.TaxonCard;
import org.lepi.ejb.prediction.TaxonProbability;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.registry.TaxonTree;

/**
 * A prediction as the BioDex API writes it, for its clients: an object keyed "0", "1", …; the bare epithet; empty texts
 * instead of missing names and images.
 */
final class BiodexRepresentation {
    private static final List<String> HIGHER_RANKS = List.of("GENUS", "SUBFAMILY", "FAMILY");
    private static final double MILLIS = 1000;

    private final String mediaUrl;

    /** {@code mediaUrl}: absolute address of public media, ending in a slash. */
    BiodexRepresentation(String mediaUrl) {
        this.mediaUrl = mediaUrl;
    }

    JsonObject of(Prediction prediction) {
        JsonObjectBuilder results = JsonParts.object();
        for (int i = 0; i < prediction.results().size(); i++) {
            results.add(Integer.toString(i), result(prediction.results().get(i)));
        }
        return JsonParts.object()
                .add("uploaded_image_saved_name", savedName(prediction))
                .add("predictions", results)
                .add("prediction_model", prediction.model().model())
                .add("exec_time", execTime(prediction))
                .build();
    }

    private JsonObjectBuilder result(RankedTaxon result) {
        JsonArray images = images(result);
        JsonObjectBuilder json = JsonParts.object()
                .add("species", epithet(result.answer().taxon()))
                .add("species_prob", TaxonRepresentation.rounded(result.answer().probability()));
        for (String rank : HIGHER_RANKS) {
            Optional<TaxonProbability> step = result.lineage().stream()
                    .filter(taxon -> rank.equals(taxon.taxon().rank()))
                    .findFirst();
            String key = rank.toLowerCase(Locale.ROOT);
            json.add(key, step.map(taxon -> taxon.taxon().scientificName()).orElse(""));
            json.add(
                    key + "_prob",
                    step.<JsonValue>map(taxon -> JsonParts.number(TaxonRepresentation.rounded(taxon.probability())))
                            .orElse(JsonValue.NULL));
        }
        return json.add("example_images", images)
                .add("example_image_0", images.isEmpty() ? "" : images.getString(0))
                .add("description", result.card() == null ? "" : result.card().description())
                .add("index", index(result));
    }

    /** The last word of a name; a label that is no taxon as it is. */
    private static String epithet(TaxonTree.Node taxon) {
        String name = taxon.scientificName();
        return taxon.rank() == null ? name : name.substring(name.lastIndexOf(' ') + 1);
    }

    private JsonArray images(RankedTaxon result) {
        JsonArrayBuilder images = JsonParts.array();
        result.exampleImages().forEach(image -> images.add(mediaUrl + image.sha256()));
        return images.build();
    }

    /** The number in the BioDex data where the taxon came with them, otherwise lepi's identifier. */
    private static JsonValue index(RankedTaxon result) {
        TaxonCard card = result.card();
        String key = card == null ? null : card.biodexKey();
        return key != null && key.matches("\\d{1,18}")
                ? number(Long.parseLong(key))
                : TaxonRepresentation.textOrNull(result.answer().taxon().taxonId());
    }

    private static JsonNumber number(long key) {
        return JsonParts.number(key);
    }

    /** Name and type of the upload with a part of the prediction's identifier, so that it is not the same twice. */
    private static String savedName(Prediction prediction) {
        String id = prediction.record().id().toString();
        String suffix = "_" + id.substring(id.length() - 7);
        String name = prediction.record().fileName().isEmpty()
                ? "image"
                : prediction.record().fileName();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
    }

    private static String execTime(Prediction prediction) {
        double millis = prediction
                .record()
                .timings()
                .map(times -> times.getJsonNumber("totalMillis").doubleValue())
                .orElse(0.0);
        return String.format(Locale.ROOT, "%.2f s", millis / MILLIS);
    }
}
