package org.lepi.model.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A server that takes jobs, from its start to its stop; one that was killed leaves its row until it is swept. */
@Entity
@Table(name = "job_node")
public class JobNode {
    /** The most jobs that any server may have at once. */
    public static final int MOST_AT_ONCE = 64;

    @Id
    private String name;

    private String version;

    private int concurrency;

    private int running;

    private boolean paused;
    private boolean draining;
    private @Nullable Integer wanted;

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
        draining = false;
    }

    /** Takes no more jobs, and gives those back that do not end soon. */
    public void drain() {
        paused = true;
        draining = true;
    }

    /**
     * Takes so many jobs at once from now on.
     *
     * @throws LepiException INVALID_INPUT unless it is from 1 to {@value #MOST_AT_ONCE}
     */
    public void resize(int atOnce) {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "A server takes from 1 to " + MOST_AT_ONCE + " jobs at once.");
        }
        wanted = atOnce;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Most jobs at once: what an administrator wants, else what its settings say. */
    public int concurrency() {
        return wanted == null ? concurrency : wanted;
    }

    public int running() {
        return running;
    }

    public boolean isPaused() {
        return paused;
    }

    public boolean isDraining() {
        return draining;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant heartbeatAt() {
        return heartbeatAt;
    }
}
