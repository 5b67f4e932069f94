package org.lepi.ejb.prediction;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.prediction.Submission;

/** Writes records as the pipeline does, without its computing. */
final class Records {
    static final double[] PROBABILITIES = {0.7, 0.2, 0.1};

    private final TestDatabase database;
    private final StoredWorld world;

    Records(TestDatabase database, StoredWorld world) {
        this.database = database;
        this.world = world;
    }

    PredictionRecord accepted(UUID owner, String reference) {
        Submission submission = new Submission("swallowtail.png", Observation.NONE, reference);
        return database.inTransaction(
                em -> new PredictionLedger(em).accept(image(reference), owner, world.modelVersion, submission));
    }

    PredictionRecord done(UUID owner, String reference) {
        PredictionRecord accepted = accepted(owner, reference);
        return database.inTransaction(em -> new PredictionLedger(em)
                .complete(
                        accepted,
                        answer(),
                        Json.createObjectBuilder().add("totalMillis", 830.0).build()));
    }

    RankedNodes answer() {
        return new Identification(TestTrees.rolledUp(world.tree, PROBABILITIES), AnswerOrder.PROBABILITY, 10).ranked();
    }

    /** The smallest thing that looks like a GIF, another one for another text. */
    static UploadedMedia image(String text) {
        byte[] bytes = ("GIF89a" + text).getBytes(StandardCharsets.ISO_8859_1);
        return UploadedMedia.read(new ByteArrayInputStream(bytes), 1000);
    }
}
