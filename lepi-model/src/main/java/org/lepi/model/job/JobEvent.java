package org.lepi.model.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a job's history; never changed. */
@Entity
@Table(name = "job_event")
public class JobEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "job_id")
    private UUID jobId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private JobEventKind kind;

    private int attempt;

    private @Nullable String node;

    private String words;

    protected JobEvent() {}

    /** What happened to the job as it is now. */
    public JobEvent(Job job, JobEventKind kind, String words, Instant at) {
        this.jobId = job.id();
        this.at = at;
        this.kind = kind;
        this.attempt = job.attempt();
        this.node = job.node();
        this.words = words;
    }

    public Instant at() {
        return at;
    }

    public JobEventKind kind() {
        return kind;
    }

    public int attempt() {
        return attempt;
    }

    public @Nullable String node() {
        return node;
    }

    public String words() {
        return words;
    }
}
