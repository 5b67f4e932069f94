package org.lepi.model.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an administrator has changed about the jobs of a type, and when a recurring type is due next. */
@Entity
@Table(name = "job_type_control")
public class JobTypeControl {
    @Id
    private String type;

    private boolean paused;

    @Column(name = "max_running")
    private @Nullable Integer maxRunning;

    @Column(name = "max_per_minute")
    private @Nullable Integer maxPerMinute;

    private @Nullable Integer deadline;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Version
    private long version;

    protected JobTypeControl() {}

    /** As the handler declares it: nothing changed. */
    public JobTypeControl(String type) {
        this.type = type;
    }

    /** No job of the type starts and no recurring one is ordered, or they do again. */
    public void pause(boolean pause) {
        paused = pause;
    }

    /**
     * Sets the limits; null is none, for the deadline the handler's own.
     *
     * @param running jobs of the type at once, on all servers
     * @param perMinute starts in a minute, on all servers
     * @param longest after which an attempt is ended
     */
    public void limit(@Nullable Integer running, @Nullable Integer perMinute, @Nullable Duration longest) {
        maxRunning = running;
        maxPerMinute = perMinute;
        deadline = longest == null ? null : Math.toIntExact(longest.toSeconds());
    }

    public String type() {
        return type;
    }

    public boolean isPaused() {
        return paused;
    }

    public @Nullable Integer maxRunning() {
        return maxRunning;
    }

    public @Nullable Integer maxPerMinute() {
        return maxPerMinute;
    }

    public @Nullable Duration deadline() {
        return deadline == null ? null : Duration.ofSeconds(deadline);
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public long version() {
        return version;
    }
}
