package org.lepi.ejb.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.model.job.Job;
import org.lepi.model.job.JobTypeControl;

/** The limits of each type, and the recurring jobs that are due. Asked by the machine; people ask {@link JobControl}. */
@Stateless
@PermitAll
public class JobTypes {
    private static final Duration BREATH = Duration.ofSeconds(2);

    @PersistenceContext
    private EntityManager entities;

    private JobHandlers handlers;
    private Jobs jobs;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected JobTypes() {}

    /** The types of these handlers. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public JobTypes(JobHandlers handlers, Jobs jobs) {
        this.handlers = handlers;
        this.jobs = jobs;
    }

    /** Types outside the container; the caller holds the transaction. */
    public JobTypes(EntityManager entities, JobHandlers handlers, Jobs jobs, Clock clock) {
        this.entities = entities;
        this.handlers = handlers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How long an attempt may take. */
    public Duration deadline(String type) {
        JobTypeControl control = entities.find(JobTypeControl.class, type);
        Duration changed = control == null ? null : control.deadline();
        return changed == null ? handlers.policy(type).deadline() : changed;
    }

    /** When to look again at a job that may not start now; empty when it may. Servers ask one after the other. */
    public Optional<Instant> mustWait(Job job) {
        JobTypeControl control = entities.find(JobTypeControl.class, job.type());
        if (control == null
                || (!control.isPaused() && control.maxRunning() == null && control.maxPerMinute() == null)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 9))")
                .setParameter(1, job.type())
                .getResultList();
        boolean waits = control.isPaused()
                || reached(control.maxRunning(), "j.state = org.lepi.model.job.JobState.RUNNING", job.type(), null)
                || reached(control.maxPerMinute(), "j.startedAt > :since", job.type(), now.minusSeconds(60));
        return waits ? Optional.of(now.plus(BREATH)) : Optional.empty();
    }

    private boolean reached(@Nullable Integer most, String condition, String type, @Nullable Instant since) {
        if (most == null) {
            return false;
        }
        var query = entities.createQuery("select count(j) from Job j where j.type = :type and " + condition, Long.class)
                .setParameter("type", type);
        if (since != null) {
            query.setParameter("since", since);
        }
        return query.getSingleResult() >= most;
    }

    /**
     * Orders the recurring jobs that are due, on one server of several, and writes down when each is due next. A job
     * that has not ended when it is due again is not ordered twice.
     */
    public void orderDue() {
        Instant now = clock.instant();
        for (JobHandler handler : handlers.all()) {
            handler.recurrence().ifPresent(recurrence -> introduce(handler.type(), recurrence, now));
        }
        List<String> due = entities.createQuery(
                        "select c.type from JobTypeControl c where c.paused = false and c.nextAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList();
        due.forEach(type -> orderIfDue(type, now));
    }

    private void introduce(String type, Recurrence recurrence, Instant now) {
        JobTypeControl control = entities.find(JobTypeControl.class, type);
        if (control == null || control.nextAt() == null) {
            entities.createNativeQuery(
                            "insert into job_type_control(type, next_at) values (?1, ?2)"
                                    + " on conflict (type) do update set next_at = coalesce(job_type_control.next_at, excluded.next_at)")
                    .setParameter(1, type)
                    .setParameter(
                            2, recurrence.after(now, ZoneId.systemDefault()).toString())
                    .executeUpdate();
            if (control != null) {
                entities.refresh(control);
            }
        }
    }

    private void orderIfDue(String type, Instant now) {
        JobTypeControl control = entities.find(JobTypeControl.class, type);
        entities.refresh(control, LockModeType.PESSIMISTIC_WRITE);
        Instant next = control.nextAt();
        Optional<Recurrence> recurrence = handlers.find(type).flatMap(JobHandler::recurrence);
        if (recurrence.isPresent() && next != null && !next.isAfter(now)) {
            // past the version, which tells two administrators of each other and not of the clock
            entities.createNativeQuery("update job_type_control set next_at = ?2 where type = ?1")
                    .setParameter(1, type)
                    .setParameter(
                            2,
                            recurrence.get().after(now, ZoneId.systemDefault()).toString())
                    .executeUpdate();
            jobs.enqueue(recurring(type), null);
        }
    }

    /** Orders a recurring job now, for the caller; the one that has not ended is taken for it. */
    public UUID order(String type) {
        return jobs.enqueue(recurring(type));
    }

    private static JobOrder recurring(String type) {
        return new JobOrder(type, JsonValue.EMPTY_JSON_OBJECT).once("recurring:" + type);
    }
}
