package org.lepi.web.prediction;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.media.ExampleImage;
import org.lepi.ejb.prediction.Prediction;
import org.lepi.ejb.prediction.RankedTaxon;
import org.lepi.ejb.prediction.TaxonCard;
import org.lepi.ejb.prediction.TaxonProbability;
import org.lepi.ejb.prediction.VersionName;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.prediction.Submission;
import org.lepi.model.registry.TaxonTree;

/** The prediction of the BioDex contract: a scarce swallowtail, and a label that is no taxon. */
final class Swallowtail {
    static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-0000000ab12f");
    static final UUID SPECIES = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    static final String SHA = "ab".repeat(32);

    private Swallowtail() {}

    static Prediction prediction() {
        PredictionRecord stored = new PredictionRecord(
                ID,
                Instant.parse("2026-07-31T12:00:00Z"),
                UUID.fromString("0198a000-0000-7000-8000-0000000000aa"),
                UUID.fromString("0198a000-0000-7000-8000-0000000000bb"),
                SHA,
                new Submission("foo.jpg", new Observation(46.5, 7.9, null, "Eiger", null), "field 7"));
        stored.complete(
                new RankedNodes(AnswerOrder.PROBABILITY, List.of(List.of(0)), Map.of(0, 0.99)),
                Json.createObjectBuilder().add("totalMillis", 834.2).build());
        return new Prediction(stored, new VersionName("lepidoptera", "1"), List.of(podalirius(), other()), null);
    }

    private static RankedTaxon podalirius() {
        TaxonCard card = new TaxonCard(
                SPECIES,
                "SPECIES",
                "Iphiclides podalirius",
                "(Linnaeus, 1758)",
                "https://example.org/podalirius",
                "Sails.",
                "10001000000000",
                Map.of("de", "Segelfalter", "en", "Scarce swallowtail"));
        return new RankedTaxon(
                step("SPECIES", "Iphiclides podalirius", 0.99, SPECIES),
                List.of(
                        step("ORDER", "Lepidoptera", 0.9999999999, null),
                        step("FAMILY", "Papilionidae", 0.998, null),
                        step("SUBFAMILY", "Papilioninae", 0.998, null),
                        step("GENUS", "Iphiclides", 0.99, null)),
                card,
                List.of(new ExampleImage(SHA, "CC BY 4.0", "A. Collector")));
    }

    private static RankedTaxon other() {
        return new RankedTaxon(
                new TaxonProbability(new TaxonTree.Node(TaxonTree.NONE, 1, null, null, "no moth", ""), 0.01),
                List.of(),
                null,
                List.of());
    }

    private static TaxonProbability step(String rank, String name, double probability, @Nullable UUID id) {
        return new TaxonProbability(
                new TaxonTree.Node(TaxonTree.NONE, TaxonTree.NONE, id, rank, name, ""), probability);
    }
}
