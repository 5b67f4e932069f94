package org.lepi.model.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A server that takes jobs, from its start to its stop; one that was killed leaves its row until it is swept. */
@Entity
@Table(name = "job_node")
public class JobNode {
    @Id
    private String name;

    private String version;

    private int concurrency;

    private int running;

    private boolean paused;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    protected JobNode() {}

    /**
     * A server that has just started.
     *
     * @param version of the build
     * @param concurrency most jobs at once
     */
    public JobNode(String name, String version, int concurrency, Instant now) {
        this.name = name;
        this.version = version;
        this.concurrency = concurrency;
        this.startedAt = now;
        this.heartbeatAt = now;
    }

    /** Lives, and has so many jobs at work. */
    public void beat(int atWork, Instant now) {
        running = atWork;
        heartbeatAt = now;
    }

    /** Takes no more jobs, or takes them again; what runs goes on. */
    public void pause(boolean pause) {
        paused = pause;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public int concurrency() {
        return concurrency;
    }

    public int running() {
        return running;
    }

    public boolean isPaused() {
        return paused;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant heartbeatAt() {
        return heartbeatAt;
    }
}
