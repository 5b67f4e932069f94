package org.lepi.ejb.job;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Origin;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.AfterCommit;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobEvent;
import org.lepi.model.job.JobEventKind;

/** Where the features order what is to be done later. */
@Stateless
@PermitAll
public class Jobs {
    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    private JobHandlers handlers;
    private CurrentAccount caller;
    private Origin origin;
    private JobWakeUp wakeUp;
    private AuditTrail audit;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Jobs() {}

    /** Jobs that these handlers do. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public Jobs(JobHandlers handlers, CurrentAccount caller, Origin origin, JobWakeUp wakeUp, AuditTrail audit) {
        this.handlers = handlers;
        this.caller = caller;
        this.origin = origin;
        this.wakeUp = wakeUp;
        this.audit = audit;
    }

    /**
     * Jobs outside the container; the caller holds the transaction.
     *
     * @param dataSource of the entity manager's own connection
     */
    public Jobs(
            EntityManager entities,
            DataSource dataSource,
            JobHandlers handlers,
            CurrentAccount caller,
            Origin origin,
            Clock clock) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.caller = caller;
        this.origin = origin;
        this.wakeUp = new JobWakeUp(new AfterCommit());
        this.audit = new AuditTrail(entities, caller, origin, clock);
        this.clock = clock;
    }

    /**
     * Orders a job in the caller's transaction: it is there if and only if that commits. This server begins it within
     * milliseconds of the commit when a thread is free.
     *
     * @return the job's id; of the one that is there already when the order's key is taken
     * @throws org.lepi.model.failure.LepiException NOT_FOUND when there is no such type
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID enqueue(JobOrder order) {
        return enqueue(order, caller.idIfSignedIn().orElse(null));
    }

    /** As {@link #enqueue(JobOrder)}, for an account; null is lepi itself. */
    public UUID enqueue(JobOrder order, @Nullable UUID account) {
        JobPolicy policy = handlers.of(order.type()).policy();
        String key = order.uniqueKey();
        Optional<UUID> present = key == null ? Optional.empty() : holder(key);
        if (present.isPresent()) {
            return present.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Job job = new Job(Uuid7.next(), order.type(), order.arguments(), policy.maxAttempts(), policy.priority(), now);
        job.comesFrom(account, account == null ? null : ofOrigin(Origin::impersonator), ofOrigin(Origin::requestId));
        job.isCalled(order.title(), order.mail());
        job.belongsTo(order.parent(), key);
        Instant due = order.due() == null ? now : order.due().truncatedTo(ChronoUnit.MICROS);
        job.waitUntil(due);
        entities.persist(job);
        entities.persist(new JobEvent(job, JobEventKind.ORDERED, "", now));
        queue(job, due);
        return job.id();
    }

    /**
     * As {@link #enqueue(JobOrder)}, and it is on the audit: for what people have done to many things at once, which the
     * job does later.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID order(JobOrder order) {
        UUID id = enqueue(order);
        audit.record(AuditEvent.done(AuditAction.STARTED, "jobs", id, order.title())
                .with(Map.of(
                        "type", order.type(), "arguments", order.arguments().toString())));
        return id;
    }

    private <T> @Nullable T ofOrigin(Function<Origin, Optional<T>> part) {
        try {
            return part.apply(origin).orElse(null);
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    /** Puts a job that is QUEUED into the queue, after the row of the job itself. */
    public void queue(Job job, Instant due) {
        entities.flush();
        JobTask.queue(dataSource, job, due);
        wakeUp.afterCommit();
    }

    /** The job with a key that has not ended. Whoever asks for the same key waits until this transaction has ended. */
    public Optional<UUID> holder(String key) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 8))")
                .setParameter(1, key)
                .getResultList();
        List<UUID> found = entities.createQuery(
                        "select j.id from Job j where j.uniqueKey = :key and (j.state = org.lepi.model.job.JobState.QUEUED"
                                + " or j.state = org.lepi.model.job.JobState.RUNNING)",
                        UUID.class)
                .setParameter("key", key)
                .getResultList();
        return found.stream().findFirst();
    }
}
