package org.lepi.ejb.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keeps the tables of the job machine small and in step with each other. */
@Stateless
@PermitAll
public class JobUpkeep {
    private static final int AT_A_TIME = 5_000;
    /** Recurring jobs are many and alike; their failures are kept as long as other jobs. */
    private static final Duration RECURRING = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    public JobUpkeep() {}

    /** Upkeep outside the container; the caller holds the transaction. */
    public JobUpkeep(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Deletes some jobs that ended too long ago.
     *
     * @return whether there may be more
     */
    public boolean forget(Instant now, Duration keep) {
        int gone = entities.createNativeQuery("delete from job where id in (select id from job where ended_at < ?1"
                        + " or ended_at < ?2 and state = 'DONE' and unique_key like 'recurring:%' limit " + AT_A_TIME
                        + ")")
                .setParameter(1, now.minus(keep).atOffset(ZoneOffset.UTC))
                .setParameter(2, now.minus(RECURRING).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return gone == AT_A_TIME;
    }

    /**
     * Queues again what has not ended and stands in no queue, as after a restore of single tables.
     *
     * @param silentSince running jobs whose heartbeat is younger are somebody's
     * @return number of jobs
     */
    public int repair(Instant silentSince) {
        return entities.createNativeQuery("insert into job_queue"
                        + "(task_name, task_instance, execution_time, picked, version, priority)"
                        + " select ?1, cast(j.id as text), j.due_at, false, 1, j.priority from job j"
                        + " where (j.state = 'QUEUED' or j.state = 'RUNNING' and j.heartbeat_at < ?2)"
                        + " and not exists (select 1 from job_queue q"
                        + "   where q.task_name = ?1 and q.task_instance = cast(j.id as text))"
                        + " on conflict do nothing")
                .setParameter(1, JobTask.NAME)
                .setParameter(2, silentSince.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
