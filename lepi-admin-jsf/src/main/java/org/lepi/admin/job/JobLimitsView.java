package org.lepi.admin.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
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
    private String usual = "";
    private long version = -1;
    private boolean saved;

    /** Reads the limits that the address names, once. */
    public void load() {
        if (version < 0) {
            JobKind kind = control.type(type);
            maxRunning = kind.maxRunning();
            maxPerMinute = kind.maxPerMinute();
            Duration changed = kind.deadline();
            deadline = changed == null ? null : Math.toIntExact(changed.toSeconds());
            usual = words.duration(kind.usualDeadline());
            version = kind.version();
        }
    }

    /** Saves and goes back to the types. */
    public @Nullable String save() {
        Outcome.of(
                () -> {
                    control.limitType(
                            type,
                            maxRunning,
                            maxPerMinute,
                            deadline == null ? null : Duration.ofSeconds(deadline),
                            version);
                    saved = true;
                },
                words.of("jobtypes.saved", type));
        if (saved) {
            Outcome.keepMessages();
        }
        return saved ? "/jobtypes?faces-redirect=true" : null;
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
