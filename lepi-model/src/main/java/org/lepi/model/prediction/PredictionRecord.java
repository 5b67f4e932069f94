package org.lepi.model.prediction;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonConverter;

/**
 * One request to identify an image, from the moment it is accepted. The image is stored and the record is ACCEPTED
 * before anything is computed; then it becomes DONE with an answer or FAILED with a reason, and never changes back. A
 * DONE record may be confirmed, once, with one of its answers or with another taxon.
 */
@Entity
@Table(name = "prediction")
public class PredictionRecord {
    /** Where a record stands. */
    public enum State {
        ACCEPTED,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "model_version_id")
    private UUID modelVersionId;

    @Column(name = "image_sha256")
    private String imageSha256;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String failure;

    @Column(name = "top_node")
    private @Nullable Integer topNode;

    @Column(name = "top_probability")
    private @Nullable Double topProbability;

    @Convert(converter = RankedNodesConverter.class)
    private @Nullable RankedNodes answer;

    @Convert(converter = JsonConverter.class)
    private @Nullable JsonObject timings;

    private @Nullable String reference;

    @Convert(converter = JsonConverter.class)
    private JsonObject observation;

    @Column(name = "confirmed_taxon_id")
    private @Nullable UUID confirmedTaxonId;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected PredictionRecord() {}

    /**
     * A record that is ACCEPTED.
     *
     * @param id a UUIDv7; also the identifier in the response and in the log
     * @param ownerId account of the caller
     * @param modelVersionId the version that will answer, whatever becomes active meanwhile
     * @param imageSha256 of a stored media object
     */
    public PredictionRecord(
            UUID id, Instant createdAt, UUID ownerId, UUID modelVersionId, String imageSha256, Submission submission) {
        this.id = id;
        this.createdAt = createdAt;
        this.ownerId = ownerId;
        this.modelVersionId = modelVersionId;
        this.imageSha256 = imageSha256;
        this.fileName = submission.fileName();
        this.state = State.ACCEPTED;
        this.reference = submission.reference();
        this.observation = submission.observation().toJson();
    }

    /**
     * Writes down the answer.
     *
     * @param millis milliseconds by stage
     */
    public void complete(RankedNodes ranked, JsonObject millis) {
        requireAccepted();
        state = State.DONE;
        topNode = ranked.best();
        topProbability = ranked.probabilities().get(topNode);
        answer = ranked;
        timings = millis;
    }

    /** Writes down that there is no answer, and why. */
    public void fail(String reason) {
        requireAccepted();
        state = State.FAILED;
        failure = reason;
    }

    /**
     * Keeps what a person says the image shows. Fails with CONFLICT when there is no answer to confirm or when
     * somebody has done so before.
     */
    public void confirm(UUID taxonId, UUID by, Instant at) {
        if (state != State.DONE) {
            throw new LepiException(FailureKind.CONFLICT, "This prediction has no answer that could be confirmed.");
        }
        if (confirmedTaxonId != null) {
            throw new LepiException(FailureKind.CONFLICT, "This prediction has already been confirmed.");
        }
        confirmedTaxonId = taxonId;
        confirmedBy = by;
        confirmedAt = at;
    }

    private void requireAccepted() {
        if (state != State.ACCEPTED) {
            throw new LepiException(FailureKind.CONFLICT, "Prediction " + id + " is already " + state + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public UUID modelVersionId() {
        return modelVersionId;
    }

    public String imageSha256() {
        return imageSha256;
    }

    public String fileName() {
        return fileName;
    }

    public State state() {
        return state;
    }

    /** Kind and detail; null unless FAILED. */
    public @Nullable String failure() {
        return failure;
    }

    /** Empty unless DONE. */
    public Optional<RankedNodes> answer() {
        return Optional.ofNullable(answer);
    }

    /** Milliseconds by stage; empty unless DONE. */
    public Optional<JsonObject> timings() {
        return Optional.ofNullable(timings);
    }

    public @Nullable String reference() {
        return reference;
    }

    public Observation observation() {
        return Observation.fromJson(observation);
    }

    /** Empty until somebody has confirmed. */
    public Optional<Confirmation> confirmation() {
        return confirmedTaxonId == null || confirmedBy == null || confirmedAt == null
                ? Optional.empty()
                : Optional.of(new Confirmation(confirmedTaxonId, confirmedBy, confirmedAt));
    }
}
