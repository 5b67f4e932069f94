package org.lepi.model.job;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonConverter;
import org.lepi.model.identity.UuidConverter;

/**
 * An order to do something later. QUEUED → RUNNING → DONE, FAILED or CANCELLED; back to QUEUED when an attempt failed
 * and another one is left, when its server stopped, or, after its end, when somebody sends it again.
 *
 * <p>Each start raises {@link #attempt()}. Whoever ends an attempt names its number, and is refused when a later one has
 * begun or the job has ended: so a server that was thought to be gone and wakes up ends nothing.
 */
@Entity
@Table(name = "job")
public class Job {
    private static final int MAX_SENTENCE = 2_000;
    private static final int MAX_STACK = 20_000;

    @Id
    private UUID id;

    private String type;

    private String title;

    @Convert(converter = JsonConverter.class)
    private JsonObject arguments;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int attempt;

    private int failures;

    @Column(name = "max_attempts")
    private int maxAttempts;

    private short priority;

    @Column(name = "progress_done")
    private long progressDone;

    @Column(name = "progress_total")
    private long progressTotal;

    @Column(name = "progress_words")
    private String progressWords;

    @Convert(converter = JsonConverter.class)
    private @Nullable JsonObject result;

    @Column(name = "error_kind")
    private @Nullable String errorKind;

    private @Nullable String error;

    @Column(name = "error_stack")
    private @Nullable String errorStack;

    @Column(name = "ordered_by")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID orderedBy;

    @Column(name = "impersonator_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID impersonatorId;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String node;

    @Column(name = "heartbeat_at")
    private @Nullable Instant heartbeatAt;

    @Column(name = "unique_key")
    private @Nullable String uniqueKey;

    @Column(name = "parent_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID parentId;

    @Column(name = "correlation_id")
    private @Nullable String correlationId;

    @Column(name = "mail_when_ended")
    private boolean mailWhenEnded;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "cancelled_by")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID cancelledBy;

    protected Job() {}

    /**
     * A job that is QUEUED.
     *
     * @param maxAttempts attempts that may fail, at least 1
     * @param priority the higher ones go first
     */
    public Job(UUID id, String type, JsonObject arguments, int maxAttempts, int priority, Instant orderedAt) {
        this.id = id;
        this.type = type;
        this.title = "";
        this.arguments = arguments;
        this.state = JobState.QUEUED;
        this.maxAttempts = maxAttempts;
        this.priority = (short) priority;
        this.progressWords = "";
        this.orderedAt = orderedAt;
        this.dueAt = orderedAt;
    }

    /** Who ordered it, who acted as that account, and in which request; null for lepi itself. */
    public void comesFrom(@Nullable UUID account, @Nullable UUID impersonator, @Nullable String request) {
        orderedBy = account;
        impersonatorId = impersonator;
        correlationId = request;
    }

    /** What people call it, and whether who ordered it gets a mail at its end. */
    public void isCalled(String newTitle, boolean mail) {
        title = newTitle;
        mailWhenEnded = mail;
    }

    /** Waits until then. */
    public void waitUntil(Instant due) {
        dueAt = due;
    }

    /** Belongs to another job, or is the only one with its key that has not ended. */
    public void belongsTo(@Nullable UUID parent, @Nullable String key) {
        parentId = parent;
        uniqueKey = key;
    }

    /** Begins an attempt on a server; whatever ran before has lost the job. */
    public void start(String server, Instant now) {
        require(!state.isEnded(), "it has ended");
        state = JobState.RUNNING;
        attempt++;
        node = server;
        startedAt = now;
        heartbeatAt = now;
        progressDone = 0;
        progressTotal = 0;
        progressWords = "";
    }

    /** Whether this attempt may still end the job. */
    public boolean isHeldBy(int number) {
        return state == JobState.RUNNING && attempt == number;
    }

    /** Ends with a result. */
    public void succeed(JsonObject outcome, Instant now) {
        result = outcome;
        errorKind = null;
        error = null;
        errorStack = null;
        end(JobState.DONE, now);
    }

    /** Notes that the attempt failed; {@link #hasAttemptsLeft()} tells whether there may be another. */
    public void countFailure(JobError reason) {
        failures++;
        note(reason);
    }

    private void note(JobError reason) {
        errorKind = reason.kind();
        error = cut(reason.sentence(), MAX_SENTENCE);
        errorStack = reason.stack() == null ? null : cut(reason.stack(), MAX_STACK);
    }

    public boolean hasAttemptsLeft() {
        return failures < maxAttempts;
    }

    /** Waits for another attempt. */
    public void queueAgain(Instant due) {
        state = JobState.QUEUED;
        dueAt = due;
        endedAt = null;
    }

    /** Ends without a result. */
    public void fail(JobError reason, Instant now) {
        note(reason);
        end(JobState.FAILED, now);
    }

    /** Asks for an end; one that is QUEUED ends at once, one that runs as soon as its handler notices. */
    public void requestCancel(@Nullable UUID account, Instant now) {
        require(!state.isEnded(), "it has ended");
        cancelRequested = true;
        cancelledBy = account;
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, now);
        }
    }

    /** Ends because somebody asked for it. */
    public void cancel(Instant now) {
        end(JobState.CANCELLED, now);
    }

    /** Sends an ended job again, with all its attempts; null arguments stay as they were. */
    public void requeue(@Nullable JsonObject newArguments, Instant now) {
        require(state.isEnded(), "it has not ended");
        if (newArguments != null) {
            arguments = newArguments;
        }
        failures = 0;
        cancelRequested = false;
        cancelledBy = null;
        result = null;
        queueAgain(now);
    }

    private void end(JobState how, Instant now) {
        state = how;
        endedAt = now;
    }

    private static void require(boolean allowed, String reason) {
        if (!allowed) {
            throw new LepiException(FailureKind.CONFLICT, "The job cannot do this: " + reason + ".");
        }
    }

    private static String cut(String text, int most) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public JsonObject arguments() {
        return arguments;
    }

    public JobState state() {
        return state;
    }

    /** Number of starts, 0 before the first. */
    public int attempt() {
        return attempt;
    }

    public int failures() {
        return failures;
    }

    public int maxAttempts() {
        return maxAttempts;
    }

    public int priority() {
        return priority;
    }

    public long progressDone() {
        return progressDone;
    }

    /** In the same unit as {@link #progressDone()}; 0 when it is not known. */
    public long progressTotal() {
        return progressTotal;
    }

    public String progressWords() {
        return progressWords;
    }

    public @Nullable JsonObject result() {
        return result;
    }

    /** Of the latest attempt that failed; null when none did. */
    public @Nullable JobError error() {
        return errorKind == null || error == null ? null : new JobError(errorKind, error, errorStack);
    }

    public @Nullable UUID orderedBy() {
        return orderedBy;
    }

    /** Who acted as the account that ordered it; null for nobody. */
    public @Nullable UUID impersonatorId() {
        return impersonatorId;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Of the latest attempt. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The server of the latest attempt. */
    public @Nullable String node() {
        return node;
    }

    public @Nullable Instant heartbeatAt() {
        return heartbeatAt;
    }

    public @Nullable String uniqueKey() {
        return uniqueKey;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable String correlationId() {
        return correlationId;
    }

    public boolean isMailedWhenEnded() {
        return mailWhenEnded;
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public @Nullable UUID cancelledBy() {
        return cancelledBy;
    }
}
