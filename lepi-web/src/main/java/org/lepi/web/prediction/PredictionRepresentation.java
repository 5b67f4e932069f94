package org.lepi.web.prediction;

import static org.lepi.web.prediction.TaxonRepresentation.textOrNull;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.media.ExampleImage;
import org.lepi.ejb.prediction.ConfirmedName;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.RankedTaxon;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;

/** A prediction in lepi's own JSON. Addresses are paths on this server. */
final class PredictionRepresentation {
    /** Where predictions are, as a path on this server. */
    static final String PREDICTIONS = "/pred-api/v1/predictions/";

    private static final String MEDIA = "/pred-api/v1/media/";

    private final TaxonRepresentation taxa;

    PredictionRepresentation(Languages languages) {
        this.taxa = new TaxonRepresentation(languages);
    }

    JsonObject of(Prediction prediction) {
        PredictionRecord stored = prediction.record();
        String self = PREDICTIONS + stored.id();
        return JsonParts.object()
                .add("id", stored.id().toString())
                .add("createdAt", stored.createdAt().toString())
                .add("state", stored.state().name().toLowerCase(Locale.ROOT))
                .add("failure", textOrNull(stored.failure()))
                .add(
                        "model",
                        JsonParts.object()
                                .add("name", prediction.model().model())
                                .add("version", prediction.model().label()))
                .add("order", order(stored))
                .add("results", results(prediction.results()))
                .add("confirmation", confirmation(prediction.confirmed()))
                .add("observation", stored.observation().toJson())
                .add("reference", textOrNull(stored.reference()))
                .add("timings", stored.timings().map(JsonValue.class::cast).orElse(JsonValue.NULL))
                .add("links", JsonParts.object().add("self", self).add("image", self + "/image"))
                .build();
    }

    private static JsonValue order(PredictionRecord stored) {
        return textOrNull(stored.answer()
                .map(RankedNodes::order)
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .orElse(null));
    }

    private JsonArrayBuilder results(List<RankedTaxon> results) {
        JsonArrayBuilder list = JsonParts.array();
        for (int i = 0; i < results.size(); i++) {
            list.add(result(i + 1, results.get(i)));
        }
        return list;
    }

    private JsonObjectBuilder result(int position, RankedTaxon result) {
        JsonArrayBuilder lineage = JsonParts.array();
        result.lineage().forEach(step -> lineage.add(TaxonRepresentation.step(step)));
        JsonArrayBuilder images = JsonParts.array();
        result.exampleImages().forEach(image -> images.add(example(image)));
        return JsonParts.object()
                .add("position", position)
                .add("taxon", taxa.answered(result))
                .add("probability", TaxonRepresentation.rounded(result.answer().probability()))
                .add("lineage", lineage)
                .add("exampleImages", images);
    }

    private static JsonObjectBuilder example(ExampleImage image) {
        return JsonParts.object()
                .add("url", MEDIA + image.sha256())
                .add("licence", image.licence())
                .add("attribution", image.attribution());
    }

    private JsonValue confirmation(@Nullable ConfirmedName confirmed) {
        return confirmed == null
                ? JsonValue.NULL
                : JsonParts.object()
                        .add("taxon", taxa.current(confirmed.taxon()))
                        .add("by", confirmed.by())
                        .add("at", confirmed.at().toString())
                        .build();
    }
}
