package org.lepi.ejb.job;

import static org.lepi.model.account.Permission.JOBS_CHANGE;
import static org.lepi.model.account.Permission.JOBS_VIEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobTypeControl;

/** The job machine, for people: how the queue stands, the servers, the types and what recurs. */
@Stateless
@PermitAll
@Permitted(JOBS_VIEW)
public class JobControl {
    private static final String AREA = "jobs";
    private static final String PAUSED = "paused";

    @PersistenceContext
    private EntityManager entities;

    private JobServices services;
    private JobSettings settings;
    private AuditTrail audit;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobControl() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public JobControl(JobServices services, JobSettings settings, AuditTrail audit) {
        this.services = services;
        this.settings = settings;
        this.audit = audit;
    }

    /** The machine outside the container; the caller holds the transaction. */
    JobControl(EntityManager entities, JobServices services, JobSettings settings, AuditTrail audit) {
        this(services, settings, audit);
        this.entities = entities;
    }

    /** How the queue stands now. */
    public QueueStatus status() {
        return new QueueReading(entities).status();
    }

    /** The servers, the gone ones of the last day included, in the order of names. */
    public List<NodeStatus> nodes() {
        return services.nodes().list(settings.silence());
    }

    /** All types of this build, in the order of their names. */
    public List<JobKind> types() {
        return services.handlers().all().stream().map(this::kind).toList();
    }

    /** One type, or NOT_FOUND. */
    public JobKind type(String type) {
        return kind(services.handlers().of(type));
    }

    private JobKind kind(JobHandler handler) {
        String type = handler.type();
        JobTypeControl control = entities.find(JobTypeControl.class, type);
        List<Job> last = entities.createQuery("select j from Job j where j.type = :type order by j.id desc", Job.class)
                .setParameter("type", type)
                .setMaxResults(1)
                .getResultList();
        return new JobKind(
                type,
                handler.recurrence().map(Recurrence::toString).orElse(""),
                control != null && control.isPaused(),
                control == null ? null : control.maxRunning(),
                control == null ? null : control.maxPerMinute(),
                control == null ? null : control.deadline(),
                handler.policy().deadline(),
                control == null ? null : control.nextAt(),
                last.stream().findFirst().orElse(null),
                control == null ? 0 : control.version());
    }

    /** No job of the type starts any more, or they start again; what runs goes on. */
    @Permitted(JOBS_CHANGE)
    public void pauseType(String type, boolean pause) {
        JobTypeControl control = control(type);
        boolean before = control.isPaused();
        control.pause(pause);
        tell(type, PAUSED, String.valueOf(before), String.valueOf(pause));
    }

    /**
     * Limits a type; null is no limit, for the deadline the handler's own.
     *
     * @param version as it was shown
     * @throws LepiException INVALID_INPUT with violations, CONFLICT when another has changed it meanwhile
     */
    @Permitted(JOBS_CHANGE)
    public void limitType(
            String type,
            @Nullable Integer maxRunning,
            @Nullable Integer maxPerMinute,
            @Nullable Duration deadline,
            long version) {
        List<Violation> wrong = new ArrayList<>();
        positive("maxRunning", maxRunning, wrong);
        positive("maxPerMinute", maxPerMinute, wrong);
        if (deadline != null && (deadline.toSeconds() < 1 || deadline.toDays() > 30)) {
            wrong.add(new Violation("deadline", "must be from a second to 30 days"));
        }
        if (!wrong.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The limits have wrong values.", wrong);
        }
        JobTypeControl control = control(type);
        if (control.version() != Math.max(version, 1)) { // 0: there was none, and now there is the first
            throw new LepiException(FailureKind.CONFLICT, "Somebody has changed these limits meanwhile.");
        }
        String before = limits(control);
        control.limit(maxRunning, maxPerMinute, deadline);
        tell(type, "limits", before, limits(control));
    }

    private static void positive(String field, @Nullable Integer value, List<Violation> wrong) {
        if (value != null && value < 1) {
            wrong.add(new Violation(field, "must be at least 1"));
        }
    }

    private static String limits(JobTypeControl control) {
        return control.maxRunning() + " at once, " + control.maxPerMinute() + " per minute, " + control.deadline();
    }

    private JobTypeControl control(String type) {
        services.handlers().of(type);
        entities.createNativeQuery("insert into job_type_control(type) values (?1) on conflict do nothing")
                .setParameter(1, type)
                .executeUpdate();
        return entities.find(JobTypeControl.class, type);
    }

    /**
     * Orders a recurring job now.
     *
     * @return its id; of the one that has not ended yet where there is one
     * @throws LepiException NOT_FOUND when the type does not recur
     */
    @Permitted(JOBS_CHANGE)
    public UUID runNow(String type) {
        if (services.handlers().of(type).recurrence().isEmpty()) {
            throw new LepiException(FailureKind.NOT_FOUND, type + " does not recur.");
        }
        UUID job = services.types().order(type);
        audit.record(AuditEvent.done(AuditAction.STARTED, AREA, job, type));
        return job;
    }

    /** A server takes no more jobs within a second, or takes them again; what runs goes on. */
    @Permitted(JOBS_CHANGE)
    public void pauseNode(String name, boolean pause) {
        boolean before = services.nodes().find(name).isPaused();
        services.nodes().pause(name, pause);
        tell(name, PAUSED, String.valueOf(before), String.valueOf(pause));
    }

    /** A server takes no more jobs, and gives back those that do not end within its {@code lepi.job.drain}. */
    @Permitted(JOBS_CHANGE)
    public void drainNode(String name) {
        boolean before = services.nodes().find(name).isDraining();
        services.nodes().drain(name);
        tell(name, "draining", String.valueOf(before), "true");
    }

    /**
     * A server takes so many jobs at once, until it stops.
     *
     * @throws LepiException NOT_FOUND; INVALID_INPUT unless it is from 1 to 64
     */
    @Permitted(JOBS_CHANGE)
    public void resizeNode(String name, int atOnce) {
        int before = services.nodes().find(name).concurrency();
        services.nodes().resize(name, atOnce);
        tell(name, "concurrency", String.valueOf(before), String.valueOf(atOnce));
    }

    private void tell(String label, String field, String before, String after) {
        if (!before.equals(after)) {
            audit.record(new AuditEvent(
                    AuditAction.CHANGED, AREA, null, label, Map.of(field, before), Map.of(field, after)));
        }
    }
}
