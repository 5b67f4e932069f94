package org.lepi.ejb.prediction;

import static java.util.logging.Level.INFO;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.lepi.ejb.media.ImageDecoder;
import org.lepi.ejb.media.MediaStore;
import org.lepi.ejb.media.RgbImage;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.ejb.registry.ModelLease;
import org.lepi.ejb.registry.ServedModels;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.PredictionRecord;

/**
 * From a photograph to its names; the class to read first. {@link #identify} is the life of a request and
 * {@link #name} the pipeline, one line and one type per stage. What each stage promises stands in its type. Between
 * the two short transactions that keep the record nothing holds a database connection.
 */
@ApplicationScoped
public class SpeciesIdentification {
    private static final Logger LOG = Logger.getLogger(SpeciesIdentification.class.getName());

    private ServedModels models;
    private ImageDecoder decoder;
    private MediaStore store;
    private PredictionLedger ledger;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SpeciesIdentification() {}

    /** The pipeline between models, decoder and what is stored. */
    @Inject
    public SpeciesIdentification(ServedModels models, ImageDecoder decoder, MediaStore store, PredictionLedger ledger) {
        this.models = models;
        this.decoder = decoder;
        this.store = store;
        this.ledger = ledger;
    }

    /** A record that is DONE, with the names that its numbers stand for. */
    record Identified(PredictionRecord record, FrozenNames names) {}

    /**
     * Puts the request on record, answers it and adds the answer. The version that it begins with is leased until the
     * end, whatever is activated meanwhile.
     *
     * @throws LepiException NOT_FOUND or MODEL_NOT_READY with nothing stored; UNREADABLE_IMAGE, IMAGE_TOO_LARGE,
     *     INFERENCE_FAILED with the record FAILED; STORE_FAILED
     */
    public Identified identify(UploadedMedia media, UUID owner, IdentificationRequest request, Turn turn) {
        try (ModelLease model = models.lease(request.model(), request.version())) {
            StageTimes times = turn.times();
            PredictionRecord accepted = times.of(
                    "store",
                    () -> stored(() -> {
                        store.put(media);
                        return ledger.accept(media, owner, model.modelVersionId(), request.submission());
                    }));
            Identification answer =
                    failing(accepted.id(), () -> turn.compute(() -> name(media, model, request, times)));
            PredictionRecord done = stored(() -> ledger.complete(accepted, answer.ranked(), times.toJson()));
            return new Identified(done, FrozenNames.of(model, answer.ranked()));
        }
    }

    /** The pipeline: pure but for the two effects, decoding and inference, which hold native memory. */
    private Identification name(
            UploadedMedia media, ModelLease model, IdentificationRequest request, StageTimes times) {
        RgbImage image = times.of(
                "decode",
                () -> decoder.decode(
                        media.bytes(), model.input().width(), model.input().height()));
        PixelTensor pixels = times.of("normalise", () -> PixelTensor.of(image, model.input()));
        ClassScores scores = times.of(
                "infer",
                () -> new ClassScores(model.run(pixels.values()), model.tree().classCount()));
        return times.of("rank", () -> {
            ClassProbabilities classes = ClassProbabilities.of(scores, model.outputKind(), model.temperature());
            SpeciesProbabilities species = new SpeciesProbabilities(classes, model.tree());
            TaxonProbabilities taxa = new TaxonProbabilities(species);
            return new Identification(taxa, request.order(), request.top());
        });
    }

    /** Whatever goes wrong, also in third-party decoders, ends the record that was begun. */
    @SuppressWarnings("checkstyle:illegalcatch")
    private <T> T failing(UUID id, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.log(INFO, "Prediction {0} failed: {1}", new Object[] {id, e.getMessage()});
            stored(() -> {
                ledger.fail(
                        id, e instanceof LepiException known ? known.kind() + ": " + known.getMessage() : "a fault");
                return id;
            });
            throw e;
        }
    }

    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (EJBException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The record could not be written.", e);
        }
    }
}
