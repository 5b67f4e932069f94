package org.lepi.ejb.prediction;

import static org.lepi.model.account.Permission.PREDICTIONS_ADD;
import static org.lepi.model.account.Permission.PREDICTIONS_CHANGE;
import static org.lepi.model.account.Permission.PREDICTIONS_DELETE;
import static org.lepi.model.account.Permission.PREDICTIONS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.media.StoredImage;
import org.lepi.ejb.media.StoredImages;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.PredictionRecord;

/**
 * What is on record. A caller sees, confirms and deletes the own predictions; somebody else's need the permission to
 * view, change or delete predictions. What a caller may not see does not exist for it, so that an identifier tells
 * nothing.
 */
@Stateless
@Permitted(PREDICTIONS_ADD)
public class Predictions {
    private static final String AREA = "predictions";
    private static final String CONFIRMED = "confirmed";

    @PersistenceContext
    private EntityManager entityManager;

    private CurrentAccount caller;
    private Explanation explanation;
    private TaxonCards cards;
    private StoredImages images;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Predictions() {}

    /** With its collaborators. */
    @Inject
    public Predictions(
            CurrentAccount caller, Explanation explanation, TaxonCards cards, StoredImages images, AuditTrail audit) {
        this.caller = caller;
        this.explanation = explanation;
        this.cards = cards;
        this.images = images;
        this.audit = audit;
    }

    /** Predictions outside the container. */
    Predictions(
            EntityManager entityManager,
            CurrentAccount caller,
            Explanation explanation,
            TaxonCards cards,
            StoredImages images,
            AuditTrail audit) {
        this(caller, explanation, cards, images, audit);
        this.entityManager = entityManager;
    }

    /**
     * A prediction with its first answers.
     *
     * @throws LepiException NOT_FOUND also for somebody else's
     */
    public Prediction find(UUID id, int top) {
        return explanation.of(List.of(visible(id, LockModeType.NONE)), top).get(0);
    }

    /** The image as it was sent. Fails as {@link #find}. */
    public StoredImage image(UUID id) {
        return images.of(visible(id, LockModeType.NONE).imageSha256());
    }

    /**
     * A page of predictions, newest first.
     *
     * @param before goes on after this prediction of the page before; null for the first page
     * @param most predictions on a page, at least 1
     */
    public PredictionPage list(PredictionFilter filter, @Nullable UUID before, int most) {
        List<PredictionRecord> found = new PredictionQuery(seen(filter), before).first(most + 1, entityManager);
        List<PredictionRecord> page = found.subList(0, Math.min(most, found.size()));
        return new PredictionPage(
                explanation.of(page, 1),
                found.size() > most ? page.get(most - 1).id() : null);
    }

    /**
     * Deletes a prediction; its image goes with the next sweep, unless something else uses it.
     *
     * @throws LepiException NOT_FOUND; NOT_PERMITTED for somebody else's without predictions:delete
     */
    public void delete(UUID id) {
        PredictionRecord prediction = governed(id, PREDICTIONS_DELETE);
        entityManager.remove(prediction);
        audit.record(AuditEvent.deleted(
                AREA,
                id,
                label(prediction),
                Map.of(
                        "createdAt", prediction.createdAt().toString(),
                        "state", prediction.state().name(),
                        "owner", prediction.ownerId().toString(),
                        "sha256", prediction.imageSha256())));
    }

    private static String label(PredictionRecord prediction) {
        return prediction.fileName().isEmpty() ? prediction.id().toString() : prediction.fileName();
    }

    /**
     * Keeps what the caller says the image shows.
     *
     * @param taxonId one of the answers or any other taxon
     * @throws LepiException CONFLICT when it has been confirmed before or has no answer, INVALID_INPUT for a taxon that
     *     does not exist; NOT_PERMITTED for somebody else's without predictions:change
     */
    public Prediction confirm(UUID id, UUID taxonId, int top) {
        PredictionRecord prediction = governed(id, PREDICTIONS_CHANGE);
        TaxonCard taxon = cards.of(Set.of(taxonId)).get(taxonId);
        if (taxon == null) {
            throw new LepiException(FailureKind.INVALID_INPUT, "taxonId: there is no such taxon.");
        }
        prediction.confirm(taxonId, caller.id(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        audit.record(AuditEvent.changed(
                AREA, id, label(prediction), Map.of(CONFIRMED, ""), Map.of(CONFIRMED, taxon.scientificName())));
        return explanation.of(List.of(prediction), top).get(0);
    }

    private PredictionRecord visible(UUID id, LockModeType lock) {
        PredictionRecord prediction = entityManager.find(PredictionRecord.class, id, lock);
        if (prediction == null || !(seesAll() || isOwn(prediction))) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no such prediction.");
        }
        return prediction;
    }

    /** One that the caller may do more with than see it. */
    private PredictionRecord governed(UUID id, Permission forOthers) {
        PredictionRecord prediction = visible(id, LockModeType.PESSIMISTIC_WRITE);
        if (!isOwn(prediction)) {
            caller.require(forOthers);
        }
        return prediction;
    }

    private boolean isOwn(PredictionRecord prediction) {
        return prediction.ownerId().equals(caller.id());
    }

    private PredictionFilter seen(PredictionFilter filter) {
        return seesAll()
                ? filter
                : new PredictionFilter(
                        caller.id(),
                        filter.model(),
                        filter.version(),
                        filter.state(),
                        filter.confirmed(),
                        filter.reference(),
                        filter.from(),
                        filter.to());
    }

    private boolean seesAll() {
        return caller.may(PREDICTIONS_VIEW);
    }
}
