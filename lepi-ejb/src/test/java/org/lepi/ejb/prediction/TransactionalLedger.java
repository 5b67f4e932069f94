package org.lepi.ejb.prediction;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.prediction.Submission;

/** The ledger with a transaction for each call, as the container gives it. */
final class TransactionalLedger extends PredictionLedger {
    private final TestDatabase database;

    TransactionalLedger(TestDatabase database) {
        this.database = database;
    }

    @Override
    public PredictionRecord accept(UploadedMedia image, UUID owner, UUID modelVersionId, Submission submission) {
        return database.inTransaction(em -> new PredictionLedger(em).accept(image, owner, modelVersionId, submission));
    }

    @Override
    public PredictionRecord complete(PredictionRecord accepted, RankedNodes answer, JsonObject timings) {
        return database.inTransaction(em -> new PredictionLedger(em).complete(accepted, answer, timings));
    }

    @Override
    public void fail(UUID id, String reason) {
        database.transact(em -> new PredictionLedger(em).fail(id, reason));
    }
}
