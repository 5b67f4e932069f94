package org.lepi.ejb.prediction;

import static org.lepi.model.account.Permission.PREDICTIONS_ADD;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.ejb.media.UploadedMedia;
import org.lepi.ejb.prediction.SpeciesIdentification.Identified;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Takes images in. Admission comes first, so that a full queue costs nothing; the rest runs on the inference
 * executor, so that the server's request threads stay free.
 */
@Stateless
@Permitted(PREDICTIONS_ADD)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(name = "java:app/concurrent/inference", maxAsync = Submissions.THREADS)
public class Submissions {
    /** More than most machines have processors: the gate is what limits. */
    static final int THREADS = 32;

    @Inject
    private CurrentAccount caller;

    @Inject
    private InferenceGate gate;

    @Inject
    private MediaSettings settings;

    @Inject
    private SpeciesIdentification identification;

    @Inject
    private Explanation explanation;

    @Resource(lookup = "java:app/concurrent/inference")
    private ManagedExecutorService executor;

    /**
     * Identifies an image for the caller.
     *
     * @param image read to its end before this returns
     * @return completes with the answer, or exceptionally as {@link SpeciesIdentification#identify} says
     * @throws LepiException BUSY with nothing read; UPLOAD_TOO_LARGE, UNSUPPORTED_MEDIA, INVALID_INPUT with nothing
     *     stored
     */
    public CompletionStage<Prediction> submit(InputStream image, IdentificationRequest request) {
        UUID owner = caller.id();
        Turn turn = new Turn(gate.enter());
        boolean handedOver = false;
        try {
            UploadedMedia media =
                    turn.times().of("receive", () -> UploadedMedia.read(image, settings.maxUploadBytes()));
            CompletionStage<Prediction> answer = CompletableFuture.supplyAsync(
                            () -> {
                                Identified identified = identification.identify(media, owner, request, turn);
                                return explanation.of(identified.record(), identified.names(), request.top());
                            },
                            executor)
                    .whenComplete((done, failed) -> turn.close());
            handedOver = true;
            return answer;
        } catch (RejectedExecutionException e) {
            throw new LepiException(FailureKind.BUSY, "The server is stopping.", e);
        } finally {
            if (!handedOver) {
                turn.close();
            }
        }
    }
}
