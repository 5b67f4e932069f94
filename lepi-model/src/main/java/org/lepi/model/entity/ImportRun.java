package org.lepi.model.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonConverter;
import org.lepi.model.identity.Uuid7;

/**
 * A file of rows on its way in. It is received, tried as often as its columns are assigned anew, and then kept once. What
 * was tried without errors may be kept; what was kept is only read.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {
    /** Where it is on its way. */
    public enum State {
        RECEIVED,
        TRYING,
        TRIED,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private String content;

    private String delimiter;

    @Convert(converter = JsonConverter.class)
    private JsonObject header;

    @Convert(converter = JsonConverter.class)
    private JsonObject mapping = JsonValue.EMPTY_JSON_OBJECT;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    @Convert(converter = JsonConverter.class)
    private @Nullable JsonObject outcome;

    private String failure = "";

    @Column(name = "job_id")
    private @Nullable UUID jobId;

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Version
    private long version;

    /** For JPA. */
    protected ImportRun() {}

    /**
     * A file that came in.
     *
     * @param sha256 of the file as it came, in hexadecimal digits
     */
    public ImportRun(String kind, String fileName, String sha256, UUID uploadedBy, Instant uploadedAt) {
        this.id = Uuid7.next();
        this.kind = kind;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /**
     * What is in it.
     *
     * @param rows text with a header line
     * @param columns {@code {"columns": ["speciesName", …]}}
     */
    public void holds(String rows, char separator, JsonObject columns) {
        content = rows;
        delimiter = String.valueOf(separator);
        header = columns;
    }

    /** Its columns are assigned to fields, and a job will try it. */
    public void tryWith(JsonObject columnByField, UUID job) {
        require(state != State.DONE && state != State.RUNNING && state != State.TRYING);
        mapping = columnByField;
        state = State.TRYING;
        outcome = null;
        failure = "";
        jobId = job;
    }

    /** It was tried and nothing was wrong with it: a job will keep it. */
    public void keep(UUID job) {
        require(state == State.TRIED);
        state = State.RUNNING;
        jobId = job;
    }

    /** The job has come to its end. */
    public void cameOut(JsonObject result) {
        outcome = result;
        state = state == State.RUNNING ? State.DONE : State.TRIED;
    }

    /** The job could not do it. */
    public void failed(String reason) {
        failure = reason;
        state = State.FAILED;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new LepiException(FailureKind.CONFLICT, "The import is not at a point where this can be done.");
        }
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public String content() {
        return content;
    }

    public char delimiter() {
        return delimiter.charAt(0);
    }

    public JsonObject header() {
        return header;
    }

    public JsonObject mapping() {
        return mapping;
    }

    public State state() {
        return state;
    }

    /** Whether a job works on it, or will. */
    public boolean isBusy() {
        return state == State.TRYING || state == State.RUNNING;
    }

    /** Empty until it was tried. */
    public Optional<JsonObject> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it failed, a sentence; empty where it has not. */
    public String failure() {
        return failure;
    }

    /** The job that works on it, or did. */
    public Optional<UUID> jobId() {
        return Optional.ofNullable(jobId);
    }

    public UUID uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
