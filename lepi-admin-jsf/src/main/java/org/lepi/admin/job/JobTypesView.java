package org.lepi.admin.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.JobKind;
import org.lepi.model.account.Permission;

/** The types of jobs with their limits, and those that recur with their times. */
@Named
@RequestScoped
public class JobTypesView {
    @Inject
    private JobControl control;

    @Inject
    private CurrentAccount caller;

    @Inject
    private Words words;

    private final Once<List<JobKind>> all = new Once<>(() -> control.types());

    public List<JobKind> getAll() {
        return all.get();
    }

    public List<JobKind> getRecurring() {
        return getAll().stream().filter(kind -> !kind.recurrence().isEmpty()).toList();
    }

    public boolean isChangeable() {
        return caller.may(Permission.JOBS_CHANGE);
    }

    /** How often it recurs, in words: each interval, or daily at a time. */
    public String recurrence(JobKind kind) {
        return kind.recurrence().startsWith("PT")
                ? words.of("schedules.each", words.duration(Duration.parse(kind.recurrence())))
                : words.of("schedules.daily", kind.recurrence());
    }

    /** Lets no job of the type start, or lets them start again. */
    public String pause(String type, boolean pause, String page) {
        return Outcome.always(
                () -> control.pauseType(type, pause),
                words.of(pause ? "jobtypes.paused" : "jobtypes.resumed", type),
                "/" + page);
    }

    /** Orders a recurring job now. */
    public String runNow(String type, String page) {
        return Outcome.always(() -> control.runNow(type), words.of("schedules.ordered", type), "/" + page);
    }
}
