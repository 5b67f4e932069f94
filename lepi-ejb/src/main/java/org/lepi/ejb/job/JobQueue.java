package org.lepi.ejb.job;

import static org.lepi.model.account.Permission.JOBS_CHANGE;
import static org.lepi.model.account.Permission.JOBS_VIEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.AccountPermissions;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.access.RolePermissions;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.search.SearchParser;
import org.lepi.ejb.search.SearchTerm;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobError;
import org.lepi.model.job.JobEvent;
import org.lepi.model.job.JobEventKind;
import org.lepi.model.job.JobState;

/**
 * The jobs, for people. A caller sees and cancels the own ones; who may see or change jobs sees or changes all. What a
 * caller may not see does not exist for it.
 */
@Stateless
@PermitAll
@Permitted({})
public class JobQueue {
    private static final int MOST_CHILDREN = 100;

    @PersistenceContext
    private EntityManager entities;

    private Jobs jobs;
    private JobHandlers handlers;
    private CurrentAccount caller;
    private AuditTrail audit;
    private AccountNames names;
    private AccountPermissions permissions;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobQueue() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public JobQueue(
            Jobs jobs,
            JobHandlers handlers,
            CurrentAccount caller,
            AuditTrail audit,
            AccountNames names,
            AccountPermissions permissions) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.caller = caller;
        this.audit = audit;
        this.names = names;
        this.permissions = permissions;
    }

    /** A queue outside the container; the caller holds the transaction. */
    public JobQueue(EntityManager entities, Jobs jobs, JobHandlers handlers, CurrentAccount caller, Clock clock) {
        this(
                jobs,
                handlers,
                caller,
                new AuditTrail(entities, caller, clock),
                new AccountNames(entities),
                new AccountPermissions(entities, new RolePermissions(entities, clock)));
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Reads a search of jobs: words of their titles and types, and the fields state, type, node, title and error.
     *
     * @throws org.lepi.ejb.search.SearchRefused when it cannot be read
     */
    public static SearchTerm search(String text) {
        SearchTerm term = SearchParser.parse(text, JobQuery.FIELDS.names());
        term.condition(JobQuery.FIELDS); // refuses values that a field cannot have
        return term;
    }

    /**
     * A page of jobs, newest first.
     *
     * @param before goes on after this job of the page before; null for the first page
     * @param most jobs on a page, at least 1
     */
    public JobPage list(JobFilter filter, @Nullable UUID before, int most) {
        JobFilter seen = caller.may(JOBS_VIEW) ? filter : filter.ownedBy(caller.id());
        List<Job> found = new JobQuery(seen, before).first(most + 1, entities);
        List<Job> page = found.subList(0, Math.min(most, found.size()));
        return new JobPage(
                List.copyOf(page), found.size() > most ? page.get(most - 1).id() : null);
    }

    /**
     * A job with its history.
     *
     * @throws LepiException NOT_FOUND also for somebody else's
     */
    public JobDetails find(UUID id) {
        Job job = visible(id, LockModeType.NONE);
        List<JobEvent> events = entities.createQuery(
                        "select e from JobEvent e where e.jobId = :id order by e.id", JobEvent.class)
                .setParameter("id", id)
                .getResultList();
        List<Job> children = entities.createQuery("select j from Job j where j.parentId = :id order by j.id", Job.class)
                .setParameter("id", id)
                .setMaxResults(MOST_CHILDREN)
                .getResultList();
        JobError error = job.error();
        UUID owner = job.orderedBy();
        return new JobDetails(
                job,
                owner == null ? "" : names.of(Set.of(owner)).getOrDefault(owner, ""),
                events,
                children,
                error == null || !caller.may(JOBS_VIEW) ? null : error.stack());
    }

    /**
     * Ends a job: one that is QUEUED at once, one that runs within some seconds. Asking twice is the same as once.
     *
     * @throws LepiException NOT_FOUND; CONFLICT when it has ended otherwise
     */
    public Job cancel(UUID id) {
        Job job = visible(id, LockModeType.PESSIMISTIC_WRITE);
        if (!caller.may(JOBS_CHANGE) && !isOwn(job)) {
            throw new LepiException(FailureKind.NOT_PERMITTED, "This needs the permission jobs:change.");
        }
        if (job.state() == JobState.CANCELLED || (job.state() == JobState.RUNNING && job.isCancelRequested())) {
            return job;
        }
        Instant now = now();
        job.requestCancel(caller.id(), now);
        boolean ended = job.state() == JobState.CANCELLED;
        entities.persist(new JobEvent(job, ended ? JobEventKind.CANCELLED : JobEventKind.CANCEL_REQUESTED, "", now));
        if (ended) {
            entities.createNativeQuery(
                            "delete from job_queue where task_name = ?1 and task_instance = ?2" + " and not picked")
                    .setParameter(1, JobTask.NAME)
                    .setParameter(2, id.toString())
                    .executeUpdate();
        }
        tell(AuditAction.CANCELLED, job);
        return job;
    }

    /**
     * Sends an ended job again, with all its attempts. It works as the account that ordered it, so nobody sends again
     * what may more than they.
     *
     * @param arguments instead of the ones it had; null to keep them
     * @throws LepiException NOT_FOUND; NOT_PERMITTED for a job of somebody who may more; CONFLICT when it has not ended or another one with its key has not; INVALID_INPUT
     *     when the arguments of this type are not to be changed
     */
    @Permitted(JOBS_CHANGE)
    public Job retry(UUID id, @Nullable JsonObject arguments) {
        Job job = visible(id, LockModeType.PESSIMISTIC_WRITE);
        caller.requireAll(uses(job));
        if (arguments != null && !handlers.policy(job.type()).argumentsEditable()) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "The arguments of " + job.type() + " cannot be changed.");
        }
        requeue(job, arguments);
        tell(AuditAction.STARTED, job);
        return job;
    }

    /** Whether the caller may send a job again, and it has ended. */
    public boolean mayRetry(UUID id) {
        Job job = visible(id, LockModeType.NONE);
        return job.state().isEnded()
                && caller.may(JOBS_CHANGE)
                && caller.lacking(uses(job)).isEmpty();
    }

    /** What a job works with: that of somebody else is theirs, as much as they may at this moment. */
    private Set<Permission> uses(Job job) {
        UUID owner = job.orderedBy();
        return owner == null || isOwn(job) ? Set.of() : permissions.of(owner).orElse(Set.of());
    }

    private void requeue(Job job, @Nullable JsonObject arguments) {
        String key = job.uniqueKey();
        if (key != null
                && jobs.holder(key).filter(other -> !other.equals(job.id())).isPresent()) {
            throw new LepiException(FailureKind.CONFLICT, "Another job of this kind has not ended.");
        }
        Instant now = now();
        job.requeue(arguments, now);
        entities.persist(new JobEvent(job, JobEventKind.REQUEUED, "", now));
        jobs.queue(job, now);
    }

    private Job visible(UUID id, LockModeType lock) {
        Job job = entities.find(Job.class, id, lock);
        if (job == null || !(caller.may(JOBS_VIEW) || isOwn(job))) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no such job.");
        }
        return job;
    }

    private boolean isOwn(Job job) {
        return caller.id().equals(job.orderedBy());
    }

    private void tell(AuditAction action, Job job) {
        String label = job.title().isEmpty() ? job.type() : job.title();
        audit.record(AuditEvent.done(action, "jobs", job.id(), label).with(Map.of("type", job.type())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
