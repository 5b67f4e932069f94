package org.lepi.admin.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Overtaken;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.JobKind;
import org.lepi.model.account.Permission;

/** The form of one type's limits. */
@Named
@ViewScoped
public class JobLimitsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobControl control;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private String type = "";
    private @Nullable Integer maxRunning;
    private @Nullable Integer maxPerMinute;
    private @Nullable Integer deadline;
    private Limits read = new Limits(null, null, null);
    private String usual = "";
    private long version = -1;

    /** The limits as they were read; the deadline in seconds. */
    private record Limits(
            @Nullable Integer maxRunning,
            @Nullable Integer maxPerMinute,
            @Nullable Integer deadline) implements Serializable {
        static Limits of(JobKind kind) {
            Duration changed = kind.deadline();
            return new Limits(
                    kind.maxRunning(),
                    kind.maxPerMinute(),
                    changed == null ? null : Math.toIntExact(changed.toSeconds()));
        }
    }

    /** Reads the limits that the address names, once. */
    public void load() {
        if (version < 0) {
            read();
        }
    }

    /** What was typed stays. */
    private void read() {
        JobKind kind = control.type(type);
        Limits now = Limits.of(kind);
        maxRunning = Overtaken.merged(maxRunning, read.maxRunning, now.maxRunning);
        maxPerMinute = Overtaken.merged(maxPerMinute, read.maxPerMinute, now.maxPerMinute);
        deadline = Overtaken.merged(deadline, read.deadline, now.deadline);
        read = now;
        usual = words.duration(kind.usualDeadline());
        version = kind.version();
    }

    /** Saves and goes back to the types. */
    public @Nullable String save() {
        Duration limit = deadline == null ? null : Duration.ofSeconds(deadline);
        return Outcome.leading(
                Overtaken.by(
                        () -> control.limitType(type, maxRunning, maxPerMinute, limit, version),
                        this::read,
                        words.of("form.conflict")),
                words.of("jobtypes.saved", type),
                "/jobtypes");
    }

    public boolean isChangeable() {
        return caller.may(Permission.JOBS_CHANGE);
    }

    /** The handler's own deadline, in words. */
    public String getUsual() {
        return usual;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null ? "" : type;
    }

    public @Nullable Integer getMaxRunning() {
        return maxRunning;
    }

    public void setMaxRunning(@Nullable Integer maxRunning) {
        this.maxRunning = maxRunning;
    }

    public @Nullable Integer getMaxPerMinute() {
        return maxPerMinute;
    }

    public void setMaxPerMinute(@Nullable Integer maxPerMinute) {
        this.maxPerMinute = maxPerMinute;
    }

    /** In seconds. */
    public @Nullable Integer getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable Integer deadline) {
        this.deadline = deadline;
    }
}
