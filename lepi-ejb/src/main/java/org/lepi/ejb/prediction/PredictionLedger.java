package org.lepi.ejb.prediction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lepi.ejb.media.MediaRows;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.RankedNodes;
import org.lepi.model.prediction.Submission;

/** Writes the record of a request, each step in a short transaction of its own; nothing is computed inside one. */
@Stateless
@PermitAll
public class PredictionLedger {
    /** Written to records that a crash has left behind. */
    static final String SERVER_STOPPED = "the server stopped";

    @PersistenceContext
    private EntityManager entityManager;

    private MediaRows media;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PredictionLedger() {}

    /** A ledger beside the rows of stored objects. */
    @Inject
    public PredictionLedger(MediaRows media) {
        this.media = media;
    }

    /** A ledger outside the container; the caller holds the transaction. */
    PredictionLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.media = new MediaRows(entityManager);
    }

    /** Puts an accepted request on record. The file is in the store already. */
    public PredictionRecord accept(UploadedMedia image, UUID owner, UUID modelVersionId, Submission submission) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        media.add(image, now);
        PredictionRecord prediction =
                new PredictionRecord(Uuid7.next(), now, owner, modelVersionId, image.sha256(), submission);
        entityManager.persist(prediction);
        return prediction;
    }

    /**
     * Adds the answer, in one statement: nothing has to be read back.
     *
     * @param accepted as {@link #accept} gave it; complete afterwards
     * @throws LepiException NOT_FOUND or CONFLICT when it was deleted or failed meanwhile
     */
    public PredictionRecord complete(PredictionRecord accepted, RankedNodes answer, JsonObject timings) {
        accepted.complete(answer, timings);
        int updated = entityManager
                .createQuery("update PredictionRecord p set p.state = :done, p.topNode = :best,"
                        + " p.topProbability = :probability, p.answer = :answer, p.timings = :timings"
                        + " where p.id = :id and p.state = :accepted")
                .setParameter("done", PredictionRecord.State.DONE)
                .setParameter("best", answer.best())
                .setParameter("probability", answer.probabilities().get(answer.best()))
                .setParameter("answer", answer)
                .setParameter("timings", timings)
                .setParameter("id", accepted.id())
                .setParameter("accepted", PredictionRecord.State.ACCEPTED)
                .executeUpdate();
        if (updated == 0) {
            throw new LepiException(
                    FailureKind.CONFLICT,
                    "The prediction is " + find(accepted.id()).state() + ".");
        }
        return accepted;
    }

    /** Adds the reason why there is no answer. */
    public void fail(UUID id, String reason) {
        find(id).fail(reason);
    }

    /**
     * Fails what has been ACCEPTED for longer than any request takes: its server is gone.
     *
     * @return number of records
     */
    public int failAbandoned(Instant acceptedBefore) {
        return entityManager
                .createQuery("update PredictionRecord p set p.state = :failed, p.failure = :reason"
                        + " where p.state = :accepted and p.createdAt < :before")
                .setParameter("failed", PredictionRecord.State.FAILED)
                .setParameter("reason", SERVER_STOPPED)
                .setParameter("accepted", PredictionRecord.State.ACCEPTED)
                .setParameter("before", acceptedBefore)
                .executeUpdate();
    }

    private PredictionRecord find(UUID id) {
        PredictionRecord prediction = entityManager.find(PredictionRecord.class, id);
        if (prediction == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "The prediction has been deleted meanwhile.");
        }
        return prediction;
    }
}
